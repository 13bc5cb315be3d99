import type { ShippedTemplate } from '../shipped.ts'

const SIGNED = `{{ hotel.name }}
{{ hotel.signer_title }}　{{ hotel.signer }}`

const letter = (
  occasion: ShippedTemplate['occasion'],
  yearsFrom: number,
  words: string,
): ShippedTemplate => ({
  occasion,
  yearsFrom,
  body: `{{ guest.greeting }}\n\n${words.trim()}\n\n${SIGNED}`,
})

export const japanese: readonly ShippedTemplate[] = [
  letter(
    'birthday',
    0,
    `
{{ letter.day }}のお誕生日、誠におめでとうございます。{{ hotel.name }}スタッフ一同、心よりお祝い申し上げます。

この一年が健やかで実り多いものとなりますようお祈りいたします。次にお越しの折には、直接お祝いを申し上げさせてください。`,
  ),
  letter(
    'birthday',
    1,
    `
{{ last_stay.month }}にお目にかかって以来、お変わりなくお過ごしでしょうか。

まもなくお誕生日と存じ、一筆差し上げました。お誕生日おめでとうございます。またお迎えできる日を、一同楽しみにしております。`,
  ),
  letter(
    'birthday-away',
    0,
    `
ご無沙汰しておりますが、お変わりございませんか。折にふれて、皆でお噂をしております。

お誕生日を心よりお祝い申し上げます。またお目にかかれます日を心待ちにしております。`,
  ),
  letter(
    'birthday-away',
    3,
    `
最後にお越しいただいてから、{{ years_away_words }}年になります。スタッフ一同、お目にかかれず寂しく存じております。

お誕生日おめでとうございます。ますますのご健勝をお祈りするとともに、またお迎えできる日を楽しみにお待ちしております。`,
  ),
  letter(
    'birthday-away',
    5,
    `
最後にお迎えしたのは{{ last_stay.month }}、早いもので{{ years_away_words }}年が過ぎました。当時お世話をさせていただいた者は、今も昨日のことのように話しております。

ほかでもなく、お誕生日のお祝いを申し上げたく筆をとりました。どうぞお健やかにお過ごしください。

お近くへお越しの節は、どうぞお気軽にお立ち寄りください。いつでもお待ちしております。`,
  ),
  letter(
    'win-back',
    0,
    `
{{ last_stay.month }}にご滞在いただいてから、{{ years_away_words }}年が経ちました。その後いかがお過ごしでしょうか。

前回のご滞在で行き届かぬ点がございましたら、どうぞ遠慮なくお聞かせください。再びお目にかかれます日を、心よりお待ち申し上げております。`,
  ),
  letter(
    'win-back',
    5,
    `
記録をたどりますと、最後のご滞在は{{ last_stay.month }}、{{ years_away_words }}年前のことでございます。

館内も人もいくらか新しくなりましたが、お客様をお迎えする心は変わっておりません。何かをお勧めするためではなく、ただご機嫌を伺いたく、お便りいたしました。`,
  ),
  letter(
    'wedding',
    0,
    `
{{ letter.day }}のご結婚記念日、誠におめでとうございます。{% if years_away >= 1 %}ご無沙汰しておりますが、お変わりなくお過ごしのことと存じます。{% endif %}

お二人のますますのご多幸を、一同心よりお祈り申し上げます。`,
  ),
  letter(
    'wedding',
    5,
    `
{{ years_away_words }}年お目にかかっておりませんが、{{ letter.day }}のご結婚記念日は今も覚えております。

遠くより、お二人の末永いお幸せをお祈り申し上げます。`,
  ),
  letter(
    'child',
    0,
    `
{{ letter.day }}は{{ day.label | default: "お子様" }}のお誕生日と伺っております。誠におめでとうございます。

{% if years_away >= 1 %}{{ last_stay.month }}以来、さぞ大きくなられたことでしょう。{% endif %}ご家族おそろいでのお越しを、楽しみにお待ちしております。`,
  ),
  letter(
    'child',
    5,
    `
{{ years_away_words }}年ぶりに、{{ day.label | default: "お子様" }}のお誕生日をお祝い申し上げます。どんなに大きくなられたことでしょう。

ご家族の皆様のご健康をお祈りいたします。`,
  ),
  letter(
    'company',
    0,
    `
{{ letter.day }}は{{ day.label | default: "貴社" }}の創立記念日と承っております。心よりお慶び申し上げます。

{% if years_away >= 1 %}ご無沙汰しておりますが、{% endif %}ますますのご発展をお祈りいたしますとともに、今後とも変わらぬご愛顧をお願い申し上げます。`,
  ),
  letter(
    'company',
    5,
    `
{{ years_away_words }}年お迎えできておりませんが、{{ day.label | default: "貴社" }}の創立記念日、{{ letter.day }}は忘れておりません。誠におめでとうございます。

当地へお越しの際は、ぜひお立ち寄りください。`,
  ),
  letter(
    'own',
    0,
    `
{{ letter.day }}、{{ day.label }}の日にあたり、一言お祝いを申し上げたくお便りいたしました。

{% if years_away >= 1 %}{{ last_stay.month }}以来ご無沙汰しております。{% endif %}またお目にかかれますことを楽しみにしております。`,
  ),
  letter(
    'own',
    5,
    `
以前お聞かせいただいた{{ day.label }}の日を、{{ years_away_words }}年を経た今も覚えております。

どうぞお健やかにお過ごしください。`,
  ),
  letter(
    'festival',
    0,
    `
{{ festival.name }}にあたり、{{ hotel.name }}スタッフ一同より、謹んでご挨拶を申し上げます。

{% if years_away >= 1 %}{{ last_stay.month }}以来ご無沙汰しておりますが、{% endif %}日頃のご厚情に感謝し、皆様のご多幸をお祈りいたします。`,
  ),
  letter(
    'festival',
    5,
    `
{{ festival.name }}の頃になりますと、久しくお目にかかっていないお客様のことを思い出します。{{ years_away_words }}年のご無沙汰となりました。

皆様お健やかにお過ごしになりますよう、お祈り申し上げます。`,
  ),
]
