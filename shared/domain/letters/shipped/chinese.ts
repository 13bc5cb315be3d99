import type { ShippedTemplate } from '../shipped.ts'

const SIGNED = `{{ hotel.name }}
{{ hotel.signer_title }} {{ hotel.signer }}`

const letter = (
  occasion: ShippedTemplate['occasion'],
  yearsFrom: number,
  words: string,
): ShippedTemplate => ({
  occasion,
  yearsFrom,
  body: `{{ guest.greeting }}\n\n${words.trim()}\n\n${SIGNED}`,
})

export const chinese: readonly ShippedTemplate[] = [
  letter(
    'birthday',
    0,
    `
{{ letter.day }}是您的生日。{{ hotel.name }}全体同仁祝您生日快乐，身体安康，诸事顺遂。

{% if usual.seat %}您常坐的{{ usual.seat }}，我们一直替您记着。{% endif %}下次您来，请容我们当面向您道一声祝福。

顺颂
时祺`,
  ),
  letter(
    'birthday',
    1,
    `
上次见到您，还是{{ last_stay.month }}的事。日子过得快，转眼又到了您的生日，我们几个人说起您，便写了这封信。

祝您生日快乐，平安康健。{% if usual.seat %}您爱坐的{{ usual.seat }}还在老地方，{% endif %}什么时候得闲，欢迎回来坐坐。

顺颂
时祺`,
  ),
  letter(
    'birthday-away',
    0,
    `
您有一阵子没有到我们这里来了，大家时常说起您，很是想念。

{{ letter.day }}是您的生日，我们祝您生日快乐，万事如意。盼着不久能再见到您。

顺颂
时祺`,
  ),
  letter(
    'birthday-away',
    3,
    `
您已经有{{ years_away_words }}年没有到我们这里来了。我们全体同仁都非常想念您，希望能再次见到您。

{{ letter.day }}是您的生日，祝您生日愉快，阖家安康。{% if usual.seat %}您的老位子，{{ usual.seat }}，我们没有忘。{% endif %}

顺颂
时祺`,
  ),
  letter(
    'birthday-away',
    5,
    `
上次为您开门，是{{ last_stay.month }}的事，算来已有{{ years_away_words }}年了。年头虽久，当年接待过您的人提起您来，仍像昨天一样。

又逢您的生日，这封信不为别的，只想让您知道：这里还有人记得您，也记得这个日子。祝您福寿绵长，事事称心。

哪天您路过这座城市，不必预先打招呼，门一直为您开着。

此致
敬礼`,
  ),
  letter(
    'win-back',
    0,
    `
从您{{ last_stay.month }}离店到今天，已经{{ years_away_words }}年了。您前后来过我们这里{{ stays_words }}次，我们总觉得您还会再来。

若是上次有什么照顾不周的地方，请您一定告诉我；若只是行程没有赶上，那我们就安心等您。{% if usual.seat %}您常坐的{{ usual.seat }}，仍旧替您留意着。{% endif %}

盼复，也盼再见。

顺颂
时祺`,
  ),
  letter(
    'win-back',
    5,
    `
翻看旧日的记录，您上一次住在我们这里是{{ last_stay.month }}，距今已有{{ years_away_words }}年。

这些年酒店修葺过，人也添了新面孔，可待客的规矩没有变。写这封信不是为了推介什么，只是想问您一声好；若有一天您愿意回来看看，我会在门口迎您。

敬祝
安好`,
  ),
  letter(
    'wedding',
    0,
    `
{{ letter.day }}是{% if together %}二位{% else %}您{% endif %}的结婚纪念日{% if day.years %}，一同走过的第{{ day.years }}个年头{% endif %}。{{ hotel.name }}全体同仁祝{% if together %}二位{% else %}您和家人{% endif %}恩爱如初，岁岁相伴。

{% if years_away >= 1 %}许久不见，甚是挂念。{% endif %}若哪天想换个地方好好吃一顿饭，我们随时恭候。

顺颂
双祺`,
  ),
  letter(
    'wedding',
    5,
    `
我们还记得这一天：{{ letter.day }}，{% if together %}二位{% else %}您{% endif %}的结婚纪念日。

{{ years_away_words }}年没有见面了，我们在远处举杯，祝{% if together %}二位{% else %}您和家人{% endif %}平安和美，白首同心。当年您在这里的样子，大家还记得。

顺颂
双祺`,
  ),
  letter(
    'child',
    0,
    `
{{ letter.day }}是{{ day.label | default: "孩子" }}的生日，请替我们说一声生日快乐{% if day.years %}，转眼已经{{ day.years_words }}岁了{% endif %}。

{% if years_away >= 1 %}上次见面还是{{ last_stay.month }}，想必又长高了不少。{% endif %}下次全家来的时候，厨房会备一份小小的点心，算是我们补上的。

祝您全家
安康`,
  ),
  letter(
    'child',
    5,
    `
{{ years_away_words }}年不见，{{ day.label | default: "孩子" }}一定长大了许多。{{ letter.day }}是生日，请把我们的祝福带到。

日子都在孩子身上。您一家人当年住在这里的情形，我们还记得；哪天再一道回来，让我们也看看。

祝您全家
安康`,
  ),
  letter(
    'company',
    0,
    `
{{ letter.day }}是{{ day.label | default: "贵公司" }}的成立纪念日{% if day.years %}，创立{{ day.years_words }}周年{% endif %}。谨代表{{ hotel.name }}向您和各位同事致贺，祝事业兴隆，更上层楼。

{% if years_away >= 1 %}久未晤面，盼您得便时再来。{% endif %}承蒙一向关照，不胜感激。

顺颂
商祺`,
  ),
  letter(
    'company',
    5,
    `
虽有{{ years_away_words }}年未能接待您，{{ day.label | default: "贵公司" }}的好日子我们仍记在心上：{{ letter.day }}{% if day.years %}，创立{{ day.years_words }}周年{% endif %}，可喜可贺。

愿贵公司基业长青。您若再有公干到此，还请让我们尽一尽地主之谊。

顺颂
商祺`,
  ),
  letter(
    'own',
    0,
    `
您曾说起过，{{ letter.day }}是{{ day.label }}。我们记下了，今天写信来道一声祝福，愿这一天称心如意。

{% if years_away >= 1 %}上次见面是{{ last_stay.month }}，盼着再见。{% else %}盼着不久再见。{% endif %}

顺颂
时祺`,
  ),
  letter(
    'own',
    5,
    `
{{ years_away_words }}年前您说起过，{{ letter.day }}是{{ day.label }}。这样的话我们不会忘。

隔了这么久，仍想在这一天问候您一声，愿您一切都好。

敬祝
安好`,
  ),
  letter(
    'festival',
    0,
    `
{{ festival.name }}将至，{{ hotel.name }}全体同仁向您{% if together %}和家人{% endif %}拜节，祝阖家团圆，吉祥安康。

{% if years_away >= 1 %}上次见您是{{ last_stay.month }}，{% endif %}这一年承您惦记，来年还盼常见。

敬颂
节禧`,
  ),
  letter(
    'festival',
    5,
    `
又是{{ festival.name }}。每逢佳节，我们总会想起久未见面的客人，您是其中一位，算来已有{{ years_away_words }}年了。

愿您{% if together %}与家人{% endif %}佳节安乐。若来年有缘，盼能在门口再迎您一回。

敬颂
节禧`,
  ),
]
