import type { Chance } from '../../chance.ts'
import { plainPinyin } from './chinese.ts'

const COMMON = `于余俞虞鱼雨玉宇语育渝瑜愉张章彰璋江姜将蒋李里理丽莉力立利王汪旺望刘流留柳陈晨辰臣沉杨羊阳洋扬黄皇煌晃赵照兆朝吴武五伍午周舟洲州徐许旭绪孙损笋胡湖虎
朱珠猪竹诸林琳霖临邻何和河荷贺郭国果过马妈玛罗洛络落郑正政证征梁良亮粮谢写协携宋送颂松唐堂糖塘韩寒汉涵冯风峰丰凤邓灯等曹草操潮彭朋鹏蓬曾增赠萧小晓肖田甜天添董东懂冬
袁元圆园原潘盼攀蔡才彩采杜度渡肚叶夜业烨程成城诚苏素速肃魏为卫伟吕绿旅律丁顶定任人仁认沈深申神姚摇遥耀卢路鲁陆崔翠催脆钟中忠终谭谈弹坛汪范饭帆凡金今进劲石时实食
建健见剑国果文闻纹稳华花划桦志智知之强墙抢军君均钧平萍苹瓶海嗨害明名鸣铭杰节洁捷永勇咏泳辉灰惠慧芳方房放敏民闽静晶京敬娟捐卷艳燕雁焰秀修绣袖英应樱迎红宏洪虹梅美妹
雪学血薛婷廷停庭欣心新辛怡一依宜雅亚鸦佳家嘉加子紫梓姿轩宣萱喧浩号昊好然燃冉博伯波勃思丝斯司涛桃陶滔俊峻骏竣超潮晨尘龙隆珑飞菲妃斌彬宾滨磊蕾垒雷玲灵铃凌`

const bySound = new Map<string, string[]>()
for (const hanzi of new Set(COMMON.replace(/\s/g, ''))) {
  const sound = plainPinyin(hanzi)
  bySound.set(sound, [...(bySound.get(sound) ?? []), hanzi])
}

/** A name with one of its characters chosen wrong among those that sound alike, as input methods offer them; or null. */
export function misChosen(hanzi: string, luck: Chance): string | null {
  const letters = [...hanzi]
  const from = luck.below(letters.length)
  for (let step = 0; step < letters.length; step++) {
    const at = (from + step) % letters.length
    const others = (bySound.get(plainPinyin(letters[at] ?? '')) ?? []).filter(one => one !== letters[at])
    if (others.length > 0) return letters.with(at, luck.pick(others)).join('')
  }
  return null
}
