import type { Complimentary, Reaction } from '../../shared/contract/dining.ts'
import { both } from '../words/language.ts'
import { spacedWords } from '../words/spaced-words.ts'

type Reason = Complimentary['ruledOut'][number]['because']
type Of<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>

/** What is said of the small dish from the house. */
export const dishWords = spacedWords(
  both({
    en: {
      title: 'From the house',
      never: 'Never given before, and good for everybody at the table.',
      say: (intro: string) => `“${intro}”`,
      noIntro: 'Nobody has written down yet how to introduce it.',
      add: 'Add to the order',
      added: 'On the order.',
      takeOff: 'Take off',
      another: 'Another',
      nothing: 'Nothing to suggest: every dish was given before, or may harm somebody at the table.',
      whyNot: (count: number) => (count === 1 ? 'Why not the other one' : `Why not ${count} others`),
      checking: 'Checking against this table…',
      because: (dish: string, why: string) => `${dish}: ${why}`,
      given: (on: string, reaction: Reaction | null) =>
        `given ${on}${reaction === 'liked' ? ', and liked' : reaction === 'left' ? ', and left on the plate' : ''}`,
      holds: ({ guest }: Of<'holds'>, allergen: string) => `holds ${allergen}, which ${guest} must not have`,
      dishUnknown: 'nobody has written down what it holds',
      allergyUnknown: ({ what, guest }: Of<'allergy-unknown'>) =>
        `${guest}: “${what}”. Ask the kitchen first`,
    },
    zh: {
      title: '店家赠送',
      never: '从未送过，全桌都能吃。',
      say: intro => `“${intro}”`,
      noIntro: '还没有人写下怎样介绍这道。',
      add: '加到单上',
      added: '已加到单上。',
      takeOff: '拿掉',
      another: '换一道',
      nothing: '没有可送的：或已送过，或同桌有人不能吃。',
      whyNot: count => `另外 ${count} 道为什么不送`,
      checking: '正在按这一桌核对……',
      because: (dish, why) => `${dish}：${why}`,
      given: (on, reaction) =>
        `${on}送过${reaction === 'liked' ? '，客人喜欢' : reaction === 'left' ? '，客人没怎么动' : ''}`,
      holds: ({ guest }, allergen) => `含${allergen}，${guest}不能吃`,
      dishUnknown: '还没有人写明里面有什么',
      allergyUnknown: ({ what, guest }) => `${guest}“${what}”，请先问厨房`,
    },
  }),
)
