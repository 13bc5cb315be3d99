import { both } from '../words/language.ts'

/** The words of the house itself: its first screen, its settings, its audit. */
export const houseWords = both({
  en: {
    zone: 'Time zone',
    zoneHint: 'Type the city of the hotel, or one near it.',
    zoneNone: 'No zone of that name. Try a larger city nearby.',
    roll: 'The business day turns at',
    rollHint:
      'Before this hour it is still yesterday: a guest who arrives at one in the morning belongs to the night before.',
    save: 'Save',
    cancel: 'Cancel',

    welcome: 'Every guest, recognised.',
    welcomeLine:
      'Name, usual seat, usual order, and when it was last time: what the house knows of its guests, on this machine, encrypted, without the internet.',
    demoDoor: 'Walk through a demo hotel',
    demoDoorLine:
      'A house with sixty rooms taken tonight and two thousand invented guests. Try everything; nothing of it mixes with yours.',
    demoOpening: 'Opening the demo hotel…',
    setUpDoor: 'Set up my hotel',
    setUpDoorLine:
      'Its name, rooms, restaurants and first manager. About five minutes; you can stop and come back.',
    setUpGoOn: 'Go on setting up my hotel',
    setUpGoOnLine: 'What you typed last time is still here.',

    leaveDemo: 'Leave the demo',
    leaveDemoTitle: 'Leave the demo hotel?',
    leaveDemoText:
      'The invented hotel goes, with everything you tried in it. You come back to the first screen, and can walk through it again at any time.',

    tabs: {
      returns: 'Return rate',
      import: 'Import',
      outlets: 'Restaurants',
      gifts: 'Presents',
      staff: 'Staff',
      settings: 'Settings',
      audit: 'Audit',
    },

    settingsTitle: 'Settings',
    settingsLine: 'What the house says of itself.',
    name: 'Name of the hotel',
    lockAfter: 'Lock a screen at the desk after',
    lockAfterHint: 'Minutes without a touch, from 1 to 60. A desk in a lobby wants two.',
    settingsSaved: 'The settings are saved.',
    settingsName: 'Write the name in both languages.',
    settingsTime: 'Write a time such as 03:00.',
    serviceLockAfter: 'Lock a screen on the floor or in a restaurant after',
    serviceLockAfterHint: 'From 1 to 240. Long enough that a name on its way down is still seen.',
    settingsMinutes: (most: number) => `From 1 to ${most} minutes.`,
    keyKept: 'The key of the book',
    keyWhere: {
      keychain: 'It lies in the keychain of this computer’s operating system.',
      file: 'It lies in a file beside the book that only this computer’s account may read. Whoever can copy both can read the book.',
      environment: 'It is given to the app by its environment, and is not kept here.',
    },
    version: (version: string) => `Version ${version}`,
  },
  zh: {
    zone: '时区',
    zoneHint: '输入酒店所在的城市，或附近的大城市。',
    zoneNone: '没有这个时区，请试试附近的大城市。',
    roll: '营业日换日时间',
    rollHint: '这一时刻之前仍算前一天：凌晨一点到店的客人，属于前一晚。',
    save: '保存',
    cancel: '取消',

    welcome: '认得每一位客人。',
    welcomeLine:
      '姓名、老位子、老菜单，还有上一次是哪一天：本店对客人的了解，都加密存放在这台电脑里，不需要联网。',
    demoDoor: '参观示范酒店',
    demoDoorLine: '今晚六十间在住，两千位虚构的客人。请随意试用，绝不会与您自己的资料混在一起。',
    demoOpening: '正在打开示范酒店…',
    setUpDoor: '建立我的酒店',
    setUpDoorLine: '店名、房间、餐厅和第一位经理。大约五分钟，中途可以停下，回来再继续。',
    setUpGoOn: '继续建立我的酒店',
    setUpGoOnLine: '上次输入的内容都还在。',

    leaveDemo: '离开示范酒店',
    leaveDemoTitle: '要离开示范酒店吗？',
    leaveDemoText: '这家虚构的酒店连同您试过的一切都会清除，然后回到首页。以后随时可以再来参观。',

    tabs: {
      returns: '回头率',
      import: '导入',
      outlets: '餐厅',
      gifts: '礼品',
      staff: '员工',
      settings: '设置',
      audit: '记录',
    },

    settingsTitle: '设置',
    settingsLine: '酒店的基本情况。',
    name: '酒店名称',
    lockAfter: '前台画面无人操作多久后锁屏',
    lockAfterHint: '以分钟计，1 到 60。大堂里的前台宜用两分钟。',
    settingsSaved: '设置已保存。',
    settingsName: '请写上中文和英文名称。',
    settingsTime: '请写一个时间，例如 03:00。',
    serviceLockAfter: '楼层与餐厅画面无人操作多久后锁屏',
    serviceLockAfterHint: '1 到 240。要够长，让正在下楼的客人还看得见。',
    settingsMinutes: most => `1 到 ${most} 分钟。`,
    keyKept: '客史档案的密钥',
    keyWhere: {
      keychain: '存放在这台电脑操作系统的钥匙串里。',
      file: '存放在客史档案旁边的一个文件里，只有这台电脑的当前账户能读取。谁能同时拷走两者，谁就能读档案。',
      environment: '由运行环境提供，不存放在这里。',
    },
    version: version => `版本 ${version}`,
  },
})
