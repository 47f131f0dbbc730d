/// The known families of slogans: what officials repeat to the letter.
///
/// One family a line: id, class, members in canonical order, options, reason; tabs between them.
/// - Members are separated by `|`; `=` gives other wordings of a member, of which the first is
///   canonical; `,` inside a member is a place where 、 or ， may stand (谁主管,谁负责); a member
///   with `~` behind it counts only beside another member of its family.
/// - Options, separated by spaces: `whole:X` is a wording that stands for all members (三管三必须);
///   `quoted` makes the family count only in quotes, before a bracket or before one of the words
///   of `before:X,Y`; `within:X,Y` asks for one of the words in the eight units behind it; `unless:X` keeps a wording before X from counting.
let sloganTable = """
  shared-responsibility	responsibility	党政同责|一岗双责|齐抓共管|失职追责=失职问责=失责追责=失责问责
  three-musts	responsibility	管行业必须管安全|管业务必须管安全|管生产经营必须管安全=管生产必须管安全=管经营必须管安全	whole:三管三必须 whole:管行业、管业务、管生产经营必须管安全
  who-is-in-charge	responsibility	谁主管,谁负责|谁审批,谁负责|谁监管,谁负责|谁建设,谁负责|谁使用,谁负责|谁检查,谁负责|谁签字,谁负责		closed: 谁执法谁普法 and its like are none
  guard-your-post	responsibility	守土有责|守土负责|守土尽责
  one-vote-veto	responsibility	一票否决
  five-implementations	responsibility	五落实|五到位~		五到位 alone is the next family
  five-in-place	responsibility	五到位
  four-no-let-go	investigation	四不放过
  safety-first	principle	安全第一|预防为主|综合治理~	unless:责任	综合治理 alone is a common noun; 安全第一责任人 is a post
  people-first	principle	人民至上|生命至上
  red-line	principle	发展决不能以牺牲安全为代价=发展绝不能以牺牲安全为代价=决不能以牺牲安全为代价=绝不能以牺牲安全为代价=不能以牺牲安全为代价=发展决不能以牺牲人的生命为代价=发展绝不能以牺牲人的生命为代价=决不能以牺牲人的生命为代价=绝不能以牺牲人的生命为代价=不能以牺牲人的生命为代价=不以牺牲人的生命为代价
  three-simultaneities	institution	三同时
  four-nos-two-directs	inspection	四不两直
  double-random	inspection	双随机|一公开~
  two-passenger-one-hazard	target	两客一危=两客一危一货一校=两客一危一货一面=两客一危一货=两客一危一重=两客一危一校=两客一货一危=两客两危
  three-excess-one-fatigue	target	三超一疲劳
  three-illegals	target	三非	quoted before:行为,现象	三非人员 are foreigners without papers
  three-violations	target	三违
  fight-illegal	target	打非治违
  three-in-one-premises	target	三合一|多合一|二合一~	within:场所,建筑,单位,企业,门店,店铺,商铺,厂房,经营
  nine-small-places	target	九小	quoted before:场所,行业,单位,门店	二十九小时
  early-small-done	response	打早~|打小~|打了~
  one-knife-cut	caution	一刀切
  """

/// Words in quotes that are no slogans although they begin with a number.
///
/// One kind a line: the reason, a tab, the words.
let sloganStopTable = """
  events	两会 两节 双节 双休日 双十一 双十二 双旦 三八 五一 六一 七一 八一 十一 五四 二十大 十九大 十八大
  seasons	三伏 三九 数九 七下八上 三夏 三秋 三春 双抢
  plans	十四五 十三五 十二五 十一五 十五五 十五 九五 十 八五
  bodies	两委 两院 两高 三方 八路军 十三行 二七 三北 三江源 三峡
  fixed	一把手 二把手 三把手 两张皮 二传手 三不管 两边倒 双刃剑 双保险 三把火 八股文 两本账 二维码
  fixed	四两拨千斤 九龙治水 五花八门 三天打鱼 七寸 八抬大轿 九牛一毛 四面八方 三令五申 五湖四海
  things	三通 四通阀 双电源 双回路 三相四线 二次供水
  metaphors	两条腿 两只手 三驾马车 三级跳 四梁八柱 十指连心 八仙过海
  """
