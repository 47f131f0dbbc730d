/// The words that time expressions begin with or consist of: words (several with / between them),
/// category, value (of before-tail and tails, how many units the word gives back); `TimeLexicon.Category` tells what each category does.
///
/// `occasion` is a named time that can stand alone, `name` one that needs a tail or quotes
/// (五一 is a street too). `stop` is a word that only looks like the beginning of another.
let timeWordTable = """
  # at once
  立即/立刻/马上/即刻/当即/立时 immediate
  第一时间 immediate
  即日起/自即日起/从即日起/即日/自即日/从即日 immediate 1
  第一时间点/第一时间节点/马上就办/马上办 stop
  # regularly, by no period that is told
  定期/定期不定期/定期或不定期/定期和不定期/定期与不定期/定期、不定期/定期或者不定期 regular
  不定期/定期存款/定期票据/定期报表 stop
  # a limit that the text does not count
  限期/限时/限期内/限时内/限定时间/限定时限 limit
  期限内/时限内/时间内/期限之内/时限之内/时间之内/限期之内 limit-tail
  有限期/年限期/权限期/期限期/上限期/下限期/有限时/极限时/权限时/年限时/极限期/限时段/限时长 stop
  限期性/无限期/限期制/工期限期 stop
  # events that come once
  上岗前/放假前/节前/节日前/节假日前/假前/汛前/入汛前/上汛前/入冬前/入夏前/入秋前/入春前/冬前 before
  开学前/开课前/离校前/返校前/考前/开考前/招生前/毕业前/散学前/休业前 before
  开工前/动工前/施工前/复工前/复产前/复工复产前/开复工前/停工前/竣工前/竣工验收前/验收前 before
  投产前/投用前/投入使用前/投入运行前/投入运营前/投入生产前/试生产前/启用前/交付前/交付使用前 before
  作业前/动火作业前/高处作业前/吊装作业前/动火前/入井前/下井前/进场前/入场前/出车前/发车前/开航前/出航前/出海前/离港前/出港前 before
  开业前/营业前/开园前/开馆前/通车前/开通前/供暖前/供热前/停暖前/封山前/开渔前/休渔前 before
  任职前/转岗前/离岗前/复岗前/值班前/交班前/下班前/天黑前/入夜前/撤离前/拆除前/出厂前/上市前 before
  上路前/上线前/演出前/活动前/会议前/会前/使用前/运行前/启动前/启运前/施用前/播种前/种植前/收割前 before
  来临前/到来前/来临之前/到来之前/召开前/召开之前/举行前/举行之前/举办前/举办之前 before-tail
  结束前/结束之前/开始前/开始之前/启动之前/开工之前/投产之前/投入使用之前/上岗之前/实施前 before-tail
  开展前/完成前/批准前/审批前/办理前/登陆前/影响前/落地前/开启前/竣工之前/作业之前/施工之前 before-tail
  前必须/前应当/前需要/前务必 before-tail -2
  前应/前须/前需/前要 before-tail -1
  前，必须/前，应当/前，需要/前，务必 before-tail -3
  前，应/前，须/前，需/前，要 before-tail -2
  目前/当前/此前/以前/事前/日前/空前/从前/眼前/面前/上前/超前/年前/先前/生前/跟前/靠前/朝前/向前 stop
  目前必须/目前应/目前要/目前须/当前必须/当前应/当前要/此前要/目前，要/当前，要/当前，应/当前，必须/目前，应 stop
  节后/节日后/节假日后/假后/放假后/汛后/入汛后/入冬后/入夏后/入秋后/开学后/返校后/汛期后 after
  结束后/结束之后/结束以后/闭幕后 after-tail
  班前会/班前/节前节后 stop
  期间 during-tail
  同期间/有效期间 stop
  # holidays and festivals
  元旦/元旦节/元旦假期/公历新年 occasion holiday:new-year
  春节/春节假期/农历新年/农历春节/新春佳节/春节长假 occasion holiday:spring
  除夕/除夕夜/大年三十/年三十 occasion holiday:new-years-eve
  元宵节/元宵/正月十五闹元宵 occasion holiday:lantern
  清明节/清明假期/清明小长假 occasion term:6
  清明 name term:6
  劳动节/五一劳动节/五一国际劳动节/五一节/五一假期/五一小长假/五一长假/五一黄金周 occasion holiday:labour
  五一 name holiday:labour
  端午节/端午/端午假期 occasion holiday:dragon-boat
  中秋节/中秋/中秋假期 occasion holiday:mid-autumn
  国庆节/国庆/国庆假期/国庆长假/国庆黄金周/十一假期/十一长假/十一黄金周 occasion holiday:national
  十一期 stop
  十一 name holiday:national
  重阳节 occasion holiday:double-ninth
  重阳 name holiday:double-ninth
  腊八节/腊八 name holiday:laba
  小年 name holiday:kitchen-god
  七夕/七夕节 name holiday:seventh
  中元节 occasion holiday:ghost
  中元 name holiday:ghost
  妇女节/三八妇女节 occasion holiday:women
  青年节/五四青年节 occasion holiday:youth
  儿童节/六一儿童节 occasion holiday:children
  六一 name holiday:children
  建党节 occasion holiday:party-day
  七一 name holiday:party-day
  建军节 occasion holiday:army-day
  八一 name holiday:army-day
  教师节 occasion holiday:teachers
  春运 occasion holiday:spring-rush
  两节 name holiday:winter-pair
  双节/三节/圣诞/圣诞节/寒衣节/国庆中秋/中秋国庆 name
  # solar terms; those that are also weather need the word 节气
  立春 name term:2
  惊蛰 name term:4
  春分 name term:5
  谷雨 name term:7
  立夏 name term:8
  小满 name term:9
  芒种 name term:10
  夏至 name term:11
  立秋 name term:14
  处暑 name term:15
  白露 name term:16
  秋分 name term:17
  寒露 name term:18
  霜降 name term:19
  立冬 name term:20
  冬至 name term:23
  小寒节气 name term:0
  大寒节气 name term:1
  雨水节气 name term:3
  清明节气 name term:6
  小暑节气 name term:12
  大暑节气 name term:13
  小雪节气 name term:21
  大雪节气 name term:22
  # seasons
  春季/春天/今春/春季学期 occasion season:1
  夏季/夏天/今夏/盛夏/夏季高温期 occasion season:2
  秋季/秋天/今秋/秋季学期 occasion season:3
  冬季/冬天/今冬/寒冬/隆冬 occasion season:4
  明春 occasion
  去冬今春/今冬明春/冬春/冬春季/冬春季节/春夏季/夏秋季/夏秋季节/秋冬/秋冬季/秋冬季节/秋冬春 occasion
  岁末年初/年末岁初/岁尾年初/年尾岁首/年终岁首/岁末岁初/岁末 occasion
  年关/旺季/淡季/雨季/旱季/台风季/台风季节/梅雨季/梅雨季节/雷雨季节/高温季节/低温季节 name
  汛期/主汛期/凌汛期/伏汛期/秋汛期/桃汛期/防汛期/后汛期/前汛期/非汛期 occasion
  采暖季/采暖期/供暖季/供暖期/供热季/供热期/非采暖季/取暖季/取暖期 occasion
  防火期/森林防火期/草原防火期/森林草原防火期/高火险期/森林高火险期/防火戒严期/防火紧要期/防火关键期 occasion
  禁渔期/休渔期/伏季休渔期/禁猎期/禁牧期/禁采期/禁伐期/封山期/禁烧期/冰冻期/封冻期/冰封期 occasion
  旅游旺季/用电高峰期/用气高峰期/用水高峰期/迎峰度夏/迎峰度冬/暑运 name
  春播/春耕/春耕生产/三夏/三秋/夏收/秋收/夏种/秋种/夏播/秋播/农忙/农忙季节/麦收/双抢 name
  # days off and events
  节假日/法定节假日/重大节假日/重要节假日/传统节假日/双休日/周末/休息日/法定休息日 occasion
  重大节日/重要节日/传统节日/重大传统节日/法定节日/节日 name
  寒假/暑假/寒暑假/暑期/假期/小长假/长假/黄金周 occasion
  放假/收假/休假/节假/开学/开学季/毕业季/高考/中考/高考中考/中高考/期末/期中 name
  开学初/学期初/学期末/新学期初/开学首日/开学首周/开学第一天/开学第一周/开学后第一天/开学后第一周/开学前一周/开学后一周 occasion
  活动前有/作业前有/施工前有/使用前有/会议前有 stop
  两会/全国两会/省两会/市两会/全国省市两会/省市两会/冬奥会/奥运会/亚运会/全运会/省运会/进博会/博览会 name
  广交会/服贸会/党代会/人代会/世界杯/马拉松 name
  重大活动/重要活动/大型活动/重要会议/重大会议/疫情 name
  重要时期/重点时期/特殊时期/敏感时期/关键时期/特别防护期/重点时段/特殊时段/敏感时段/敏感节点 occasion
  # five-year plans and centuries: known, not resolved
  十一五/十二五/十三五/十四五/十五五/十六五 plan
  本世纪/二十一世纪/21世纪 plan
  # years, months, weeks and days counted from the issue; 99 floats with what the text tells
  今年/本年/本年度/当年/今年度 year 0
  明年/来年/次年/翌年/下年/下一年/下年度/下一年度/明年度/第二年 year 1
  后年 year 2
  去年/上年/上一年/上年度/上一年度/去年度 year -1
  前年 year -2
  本月/这个月/本月份 month 0
  下月/下个月/下一个月/下月份 month 1
  上月/上个月 month -1
  当月/次月/翌月/当月份 month 99
  本周/这周/本星期/这个星期 week 0
  下周/下个星期/下星期/下个周 week 1
  上周/上个星期/上星期 week -1
  周一/星期一/礼拜一 weekday 1
  周二/星期二/礼拜二 weekday 2
  周三/星期三/礼拜三 weekday 3
  周四/星期四/礼拜四 weekday 4
  周五/星期五/礼拜五 weekday 5
  周六/星期六/礼拜六 weekday 6
  周日/周天/星期日/星期天/礼拜天/礼拜日 weekday 7
  今天/今日/今晚/今早 day 0
  明天/明日/明早/明晚 day 1
  后天 day 2
  昨天/昨日/昨晚 day -1
  前天 day -2
  当日/当天/当晚 day 98
  次日/翌日/隔日 day 99
  上半年/上半年度 half 1
  下半年/下半年度 half 2
  首季/首季度 quarters 11
  前两季度/上两季度/前两个季度 quarters 12
  前三季度/头三季度/前三个季度 quarters 13
  本季度/本季/当季度/当季 quarter 0
  下季度/下一季度/下季/下个季度 quarter 1
  上季度/上一季度/上个季度 quarter -1
  年底/年末/年终/今年底/今年末/本年底/当年底/岁尾 year-edge 3
  年初 year-edge 1
  年中 year-edge 2
  年内/年度内/本年度内/全年 year-edge 0
  月底/月末/本月底/本月末/当月底 month-edge 3
  月初 month-edge 1
  月内 month-edge 0
  季度末/季末/季度底/季底 quarter-edge 3
  季度初/季初 quarter-edge 1
  年底决算/年终奖/年终总结会/年内部门/年内容/月内部/年中国/年中央/年中心/年初步/年末端/年中旬 stop
  月末端/月初步/季末端 stop
  上旬 third 11
  中旬 third 22
  下旬 third 33
  上中旬/中上旬 third 12
  中下旬 third 23
  农历/阴历/夏历/旧历 lunar 0
  正月 lunar 1
  冬月 lunar 11
  腊月 lunar 12
  # again and again
  每/每逢/每到/每遇/每隔/逢 every
  按年/按年度/逐年度 periodic P1Y
  按半年/按半年度 periodic P6M
  按季/按季度/逐季/逐季度 periodic P3M
  按月/按月度/逐月/月月 periodic P1M
  按旬 periodic P10D
  按周/逐周/周周/按星期 periodic P1W
  按日/按天/逐日/天天/日日 periodic P1D
  隔周/隔星期 periodic P2W
  隔天 periodic P2D
  隔月 periodic P2M
  按季节/按年龄/按年限/按周期/按日计/按日连/按日常/按月份/按天气/按年份/按月龄/按年代/按周边 stop
  逐年/年年/逢山/逢会/逢节/逢年/逢源/逢进/逢事/逢集 stop
  # heads
  自/从 from
  到/至/截至/截止/截止到/截至到/直到/直至/待到 until
  最迟/最晚/最迟于/最晚于/最迟在/最迟至/最迟不晚于/最迟不超过/不晚于/不迟于/不得晚于/不得迟于 latest
  提前 advance
  第 ordinal
  半 partial
  # words that look like the beginning of another
  自然/自主/自身/自查/自觉/自动/自我/自行/自愿/自救/自由/自治/自建/自然灾害/自纠/自来水/自媒体/自贸 stop
  从业/从事/从严/从快/从而/从重/从速/从优/从紧/从小/从源头/从根本 stop
  到位/到岗/到场/到底/到期/到达/到人/到边/到户/到点/到会/到家/到处/到访 stop
  至少/至关/至上/至多/至于/至诚/至高/至今 stop
  第三方/第一责任/第一线/第一位 stop
  半径/半挂/半成品/半导体/半封闭/半天然/半自动/半山/半途/半数 stop
  周一围/一年四季/一日三餐/一日游/周日常/周日报/周一般/当日常/今日头条 stop
  """

/// The words that end, join or bound a time expression, in the same form.
let timeTailTable = """
  前/之前/以前 till
  前夕/前一天/前一日 till
  前后 around
  前期/前往/前沿/前端/前景/前瞻/前述/前款 stop
  来临前/到来前/来临之前/到来之前/临近前/开始前/开始之前/结束前/结束之前/召开前/召开之前/举行前 till
  内/之内/以内 within
  内部署/内部分 within -2
  内部/内容/内外/内涝/内河/内业/内蒙/内生/内网/内存/内科/内在/内陆/内侧 stop
  期间/其间/期内/期间内/期间里/这段时间/这段时期 period
  起/开始/之日起/起始/始/伊始/之日/日起/以后起 start
  起重新/起点名 start -2
  起草/起诉/起步/起来/起点/起重/起源/起止/起见/起火/起因/起伏/起飞/起降/起底/始终/始发/始建 stop
  后/之后/以后/过后/结束后/结束之后/后续起 later
  后期/后勤/后续/后者/后台/后备/后果/后方/后端/后盾/后面/后顾/后疫 stop
  以来/至今/来/为止/至目前 since
  来源/来访/来信/来电/来自/来料/来水/来临/到来/来临之际/到来之际/临近/临近之际/将至/在即/之际/即将到来 coming
  即将来临/来临时/到来时/渐近/日益临近/逐渐临近/已至/已到/过半/已近 coming
  当天/当日/当晚/当周 same-day
  止/为止时 stopped
  左右/上下 about
  底/末/终/年底/年末/年终/月底/月末/季末/季度末 edge 3
  初/年初/月初 edge 1
  年中 edge 2
  底线/底数/底部/底板/底色/底层/底册/底气/底子/底座/底盘/底图/底单 stop
  末端/末梢/末尾/末位/末次/终端/终身/终生/终止/终结/终审/终极 stop
  初步/初期/初级/初始/初次/初心/初审/初中/初稿/初验/初评/初衷/初核/初创/初选/初查 stop
  至/到/-/--/—/——/~/直至/直到/截至/截止/起至/起到/开始至/开始到/起—/起-/起——/至到/延续至/持续至/持续到 to
  起，至/起，到/起，截至/始至 to
  到位/到底/到期/到岗/到场/到达/到人/至关/至上 stop
  至少/不少于/不得少于/不低于/不得低于/最少/不少於/至少要 at-least
  不超过/不得超过/不多于/不得多于/最多/至多/不高于 at-most
  以上/及以上/（含）以上/（及）以上/或以上/（含）及以上/或者以上 or-more
  """
