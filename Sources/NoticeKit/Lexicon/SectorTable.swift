/// The taxonomy: words that tell which sectors a duty is about (codes of `sectors.tsv`).
///
/// One line: code or codes with `,` between them, tab, terms with spaces between them, tab,
/// flags, tab, reason. Of terms that overlap the leftmost longest counts, whatever its code, so a
/// longer term keeps a shorter one inside it from counting (森林防火 is no fire). Flags:
/// - `listed` counts only as member of an enumeration that a class word closes (教育、住建等部门),
///   or right before such a word (卫生部门);
/// - `organ` counts only in the name of a party (市住建局);
/// - `solo` does not count between siblings that begin alike (防冻、防滑、防火);
/// - `implied:CODE` does not count where CODE is named or in force (矿井 under 矿山方面).
/// The code `-` marks phrases in which a shorter term must not count.
let sectorTable = """
  coal-mine	煤矿 煤业 煤炭 煤管 煤监 瓦斯 煤层 煤尘 采煤 综采 综掘 冲击地压 一通三防 井工矿 煤矸石山 井下火灾 矿井火灾 透水事故 矿井防治水 小煤矿 煤矿企业
  coal-mine	露天煤矿 井工煤矿 煤炭企业 煤炭行业 煤炭开采 煤矿安全监察 煤与瓦斯突出
  coal-mine	矿井 矿工 矿长 井下 下井 采掘 采煤工作面	implied:mine	of 矿山 in general where that is the topic
  coal-mine	掘进工作面 顶板管理 探放水 矿井水害 通风瓦斯	implied:mine
  coal-mine	掘进	implied:mine,construction,rail
  mine	矿山 非煤矿 非金属矿 露天矿 尾矿 头顶库 闭库销号 采石 采矿 排土场 采空区 矿业 矿企 矿区 矿产 停产矿井 停建矿井 绿色矿山 盗采 砂石矿 石料厂 矿权 非煤矿山
  mine	金属非金属矿山 地下矿山 露天矿山 尾矿库 采石场 矿产资源 停产停建矿井
  mine,industry-trade	工矿企业
  hazardous-chemicals	危化 化工 精细化工 石化 石油化工 化学品 硝酸铵 重大危险源 危险物品 易燃易爆 易制爆 易制毒 剧毒 液氯 合成氨 油库 加油站 罐区 储罐
  hazardous-chemicals	两重点一重大 硝化 光气 氟化 过氧化 危险工艺 危险货物 焦化 有毒有害物品 油品储存 甲醇 氯气 液化烃 液化气体 易燃液体 液氨 危险化学品
  hazardous-chemicals	危化品 危化企业 化工园区 化工企业 煤化工 易燃易爆场所 易燃易爆物品 剧毒品 液氨储罐 储罐区 化工装置 危险化工工艺
  hazardous-chemicals,road-traffic	危化品运输 危险化学品运输 危险货物运输 危险品运输
  oil-gas	油气 长输管道 石油 石油天然气 天然气开采 页岩气 油田 气田 气矿 井喷 井控 钻井 输气管道 输油 天然气管道 天然气长输管道 储气库 LNG接收站 炼油 油气田
  oil-gas	油气储存 油气管道 油气输送管道 油气长输管道 石油天然气开采 石油开采 陆上石油 海上石油 海洋石油 输油管道 石油加工
  fireworks	烟花 爆竹 鞭炮 禁燃 禁放 燃放 大礼花 烟花爆竹 禁燃禁放
  civil-explosives	民爆 雷管 炸药 爆破作业 爆破工程 爆炸物品 枪爆物品 民用爆炸物品 民爆物品 民爆器材
  gas	燃气 餐饮燃气 液化气 液化石油气 压缩气站 瓶装气 管道气 天然气 加气站 充装站 灌装站 黑气瓶 瓶改管 用气安全 安全用气 家庭用气 居民用气 灶具 灶管阀 气化站 供气
  gas	停气 城镇燃气 燃气企业 燃气管网 燃气管道 燃气具 燃气经营 液化气站 液化气罐 压缩天然气 瓶装液化气 瓶装液化石油气 瓶装燃气 管道燃气 管道天然气 天然气用户 可燃气体报警
  industry-trade	工贸 工矿商贸 商贸制造 冶金 冶炼 有色金属 有色行业 有色企业 钢铁 炼钢 炼铁 铝加工 建材 轻工 纺织 烟草 机械制造 机械加工 机械行业 机械企业
  industry-trade	家具制造 家具企业 木材加工 食品加工 冷冻食品 氨制冷 涉氨 粉尘 有限空间 受限空间 密闭空间 高温熔融 煤气柜 电镀 喷涂 印染 制鞋 箱包 造纸
  industry-trade	装备制造 船舶修造 劳动密集型企业 铸造企业 铸造行业 工贸企业 工贸行业 冶金企业 金属冶炼 深井铸造 建材企业 液氨制冷 涉氨制冷 粉尘涉爆 涉爆粉尘
  industry-trade	铝镁粉尘 高温熔融金属 丝绸 茧丝绸
  industry-trade	机械 有色 喷漆	listed
  construction	建筑施工 建设施工 建筑工地 建筑工程 建筑业 建筑市场 建筑企业 建筑起重机械 建设工程 工程施工 施工现场 施工工地 施工单位 施工企业 施工安全 施工支架
  construction	施工许可 施工升降机 施工图 工地 基坑 高支模 模板支撑 脚手架 塔吊 塔式起重机 吊篮 危大工程 危险性较大的分部分项工程 房屋市政 房屋建筑 房建市政
  construction	市政工程 市政基础设施 隧道施工 隧道工程 桥梁施工 盾构 监理 参建单位 公共工程 拆除工程 装饰装修 建筑垃圾处置 安全文明施工 渣土 住建领域 住建系统
  construction	城乡建设 交通工程建设 工程建设项目 施工质量 建筑设计 绿色建筑 建筑施工企业 建设工地 在建工程 在建项目 在建工地 项目工地 深基坑 市政基础设施工程
  construction	监理单位 工程监理
  construction	住建 住房城乡建设 住房和城乡建设 城乡建设 建设行政管理 建设行政主管 建管	organ
  construction	建筑 住建 施工 工程建设	listed	建设 in 建设、建管部门
  construction,environment	建筑垃圾 工程渣土
  housing	自建房 农房 民房 危房 危旧房 老旧小区 住宅 居民楼 高层建筑 高层民用建筑 出租房 出租屋 群租房 房屋 既有建筑 违章建筑 私搭乱建 棚户区 城中村 切坡建房
  housing	削坡建房 物业小区 住房 房地产 商品房 经营性自建房 居民自建房 农村住房 农村房屋 居住民房 老旧房屋 老旧住宅 老旧住宅小区 住宅小区 住宅楼 高层住宅 超高层建筑
  housing	城乡房屋 房屋安全 房屋结构 C级危房 D级危房 农村危房 住房安全 房屋使用 房屋安全鉴定 住房保障
  road-traffic	交通 道路运输 公路 国省道 农村道路 客运 客车 货车 货运 旅游包车 营运车辆 运输车辆 运输企业 面包车 三轮车 三轮汽车 摩托车 农用车 渣土车 工程车辆
  road-traffic	网约车 出租车 出租汽车 公交 电动自行车上路 变型拖拉机上路 驾校 驾培 酒驾 酒后驾驶 醉驾 疲劳驾驶 超限超载 治超 两客一危 两客两危 三超一疲劳
  road-traffic	急弯陡坡 临水临崖 长大下坡 长下坡 桥梁隧道 事故多发路段 危险路段 团雾路段 平交路口 车辆通行 车辆大排查 路面管控 路检路查 交警 公安交管 交管部门
  road-traffic	交通疏导 春运 道路通行 危险货物道路运输 路域 生命防护工程 错峰出行 出行安全 道路养护 道口劝导 管制路段 停放车辆 车辆停放 违法停车 违停 路段通行
  road-traffic	新能源货车 新能源车辆 新能源公交 道路安全 道路设施 道路隐患 城市道路 道路交通 道路交通安全 道路交通事故 交通运输 交通安全 交通事故 交通违法 交通秩序
  road-traffic	交通出行 道路客运 道路货运 高速公路 农村公路 农村客运 客运车辆 客运企业 大客车 重型货车 货运车辆 货运企业 货车超限超载 客货车辆 客货运输 客货运
  road-traffic	长途客运 包车客运 班线客运 营运客车 公交车 公共交通 城市公交 定制公交 两客一危一货 公路桥梁 公路隧道 交通管控 交通劝导
  road-traffic	驾驶员	implied:water-traffic,agriculture,rail	ships and tractors have drivers too
  road-traffic	驾驶人 驾驶 超速 超员 超载 超限超员	implied:water-traffic,agriculture,rail
  road-traffic	机动车	implied:agriculture
  water-traffic	水上交通 水路交通 水路客运 水上客运 水运 船舶 渡口 渡船 渡运 客船 货船 港口 港航 航道 航运 海上运输 海事 封航 通航 砂石船 商渔共治
  water-traffic	商渔船碰撞 游艇 海上交通 靠离泊 船闸 港区 水上 水路 水上运输 水路运输 客渡船 港口企业 内河船舶 三无船舶 过往船舶 水上作业 水上安全
  water-traffic	船主 船员 船只 码头	implied:fishery,tourism
  rail	铁路 高铁 平交道口 地铁 轨道交通 城轨 列车 机车 火车 高速铁路 铁路道口 铁路沿线 铁路平交道口 城市轨道交通 内燃机车
  rail,crowded-places	火车站 高铁站 地铁站
  aviation	民航 航空 机场 无人机 航班 低空 净空 低慢小 飞行器 民用航空 通用航空 航空器
  aviation,crowded-places	航站楼
  postal	邮政 快递 寄递 物流 物流仓储 仓储物流 仓储堆场 堆场 仓储场所 仓储企业 分拨中心 邮件快件 外卖配送 快递业 快递企业 寄递物流 寄递渠道 物流园区 物流企业
  postal	冷链物流
  postal	仓储	implied:hazardous-chemicals
  fire	消防 消防供水 消火栓 火灾隐患 火灾防控 火灾事故 火灾高风险 小火亡人 亡人火灾 冬春火灾 疏散通道 安全出口 逃生通道 逃生出口 应急逃生 疏散逃生 逃生自救 逃生避险
  fire	防火门 防火分区 防火检查 防火巡查 防火间距 自动喷淋 喷淋系统 烟感 感烟 灭火救援 用火消防 初起火灾 楼道堆物 飞线充电 电动自行车火灾 灭火器 彩钢板 易燃可燃材料
  fire	防火安全 疏散标志 疏散指示 疏散预案 消防安全 消防设施 消防通道 消防车通道 消防车 消防水源 消防救援 消防站 灭火器材 消防日 消防宣传月 应急疏散标志 应急疏散预案
  fire	火灾 防灭火 灭火 用火 火情 着火 起火 失火 生命通道 火险 火患 逃生窗口 电气火灾 火源	implied:forest-fire
  fire	防火	solo implied:forest-fire
  crowded-places	人员密集 人流密集场所 公众聚集场所 公共聚集场所 公共场所 商场 商超 超市 商业综合体 城市综合体 购物中心 集贸市场 农贸市场 批发市场 专业市场
  crowded-places	地下市场 宾馆 饭店 酒店 旅馆 餐饮 餐馆 餐厅 夜市 早市 车站 客运站 客运枢纽 体育馆 体育场 娱乐场所 歌舞娱乐 影剧院 影院 网吧 酒吧 KTV
  crowded-places	洗浴 足浴 桑拿 棋牌室 密室逃脱 剧本杀 剧本娱乐 展销 展会 展览馆 会展 大型活动 群众性活动 大型商业活动 促销活动 庙会 灯会 集会 演唱会
  crowded-places	游园活动 九小 沿街铺面 商铺 店铺 门店 商业街 步行街 商圈 会议中心 售楼部 月子中心 室内冰雪场所 人员密集场所 公共娱乐场所 商场市场
  crowded-places	大型商业综合体 宾馆饭店 餐饮企业 餐饮场所 餐饮单位 小餐饮 汽车站 体育场馆 电影院 展览展销 大型群众性活动 九小场所 沿街商铺 沿街门店 临街门店
  crowded-places	汽车客运站
  crowded-places	三合一 多合一 二合一	listed	“三合一”场所, not “三合一”审判
  special-equipment	特种设备 电梯 住宅电梯 扶梯 锅炉 压力容器 压力管道 缆车 索道 客运索道 游乐设施 场内专用机动车辆 厂内机动车辆 叉车 气瓶充装 观光车
  special-equipment	自动扶梯 大型游乐设施 观光车辆 特种设备作业人员
  special-equipment	起重机械 起重设备 起重机	implied:construction	of the sector whose equipment it is
  special-equipment	气瓶	implied:construction,gas
  energy	能源 电力 电网 电厂 供电 发电 输电 变电 拉闸限电 用电需求 用电高峰 生活用电 电煤 煤电 火电 风电 光伏 水电 核电 储能 充电基础设施 供暖 取暖 采暖
  energy	保供稳价 煤炭供应 煤炭保供 煤炭储备 煤炭库存 天然气供应 天然气保供 电价 电费 能源保供 能源供应 能源安全 变电站 配电网 输电线路 电力线路 电力设施 电力企业
  energy	水电站 储能电站 电化学储能 供暖季 电煤保供 清洁取暖 冬季取暖 新能源 清洁能源 可再生能源
  energy	停电 限电	implied:information	a measure; see the stops for sanctions
  utilities	供水 供排水 自来水 排水管网 供热 热力 地下管网 地下管线 综合管廊 城市管网 市政管网 市政设施 市政公用 城市运行 城市生命线 城市基础设施 地下空间 窨井
  utilities	井盖 路灯 城市照明 户外广告 广告牌匾 环卫 下穿立交 下穿通道 城市道路塌陷 城市桥梁 水电气暖 水电气热 水气热 积水点 供水安全 二次供水 供热管网 集中供热
  utilities	热力管网 市政公用设施 城市地下管网 窨井盖
  utilities	排水	implied:mine,coal-mine,flood	mines and fields drain too
  agriculture	农业 农业机械 农机 农机驾驶员 农用机械 农技 拖拉机 收割机 畜禽 畜牧 养殖场 畜禽养殖 动物疫病 动物防疫 非洲猪瘟 禽流感 屠宰 种植 种粮 粮食 耕地
  agriculture	农田 撂荒 春耕 备耕 春播 播种 夏收 秋收 秋种 三夏 三秋 作物 小麦 玉米 水稻 大豆 油料 生猪 种业 种苗 化肥 肥料 农药 农膜 地膜 农资 农产品
  agriculture	土壤改良 绿色农业 绿色种养
  agriculture,fishery	农林牧渔 农牧渔
  agriculture	农户 大棚 病虫害 植保 沼气 农民合作社 农民专业合作社 家庭农场 秸秆 有机肥 农时 田间 田管 墒情 灌溉 果园 蔬菜 奶业 饲料 乡村振兴 三农 涉农
  agriculture	乡村全面振兴 种子市场 种子质量 种子储备 制种 农业生产 农业安全 农业农村 农机具 农机合作社 农机安全 变型拖拉机 联合收割机 畜牧业 规模养殖场 种植业
  agriculture	粮食生产 高标准农田 基本农田 农作物 农业大棚 温室大棚 设施农业 农村沼气 农业经营主体
  agriculture	农事	implied:forest-fire
  agriculture	养殖	implied:fishery
  agriculture	农业农村局 农业农村厅 农业农村部门 农业农村委	organ implied:fishery	which also governs fishing
  fishery	渔业 渔船 渔港 渔民 渔政 渔业船舶 渔业船员 渔获物 渔具 渔区 涉渔 涉渔船舶 捕捞 休渔 禁渔 水产 水产养殖 海洋牧场 垂钓 回港避风 网箱 渔排 养殖渔船
  fishery	渔业安全 渔业生产 远洋渔业 休闲渔业 渔船民
  forest-fire	森林防火 森林防灭火 森林草原防灭火 森林草原防火 森林草原火灾 草原 草原防火 草原火灾 林草 林区 林场 林火 林缘 林内 山火 野外用火 野外火源 火情监测
  forest-fire	护林 护林防火 防火隔离带 防火期 高火险 祭祀用火 农事用火 上坟烧纸 烧荒 携带火种 森林火灾 森林火险 森林草原 护林员 森林防火期
  forest-fire	火种	implied:fire
  water-conservancy	水利 水库 大坝 淤地坝 堤防 堤坝 水闸 涵闸 闸坝 山塘 塘坝 塘库 灌区 河道 江河 引调水 泵站 小水电站 农村饮水 水工程 水资源 节水
  water-conservancy	采砂管理 水利工程 水利设施 水库大坝 病险水库 在建水利工程 饮水工程 小型水库
  flood	防汛 备汛 汛期 汛前 汛情 度汛 迎汛 入汛 抗旱 旱情 旱灾 干旱 抗洪 防洪 洪水 洪涝 山洪 内涝 排涝 排水防涝 凌汛 防凌 防台 防御台风 蓄滞洪区 行洪 泄洪
  flood	江河洪水 巡堤查险 险工险段 汛限水位 警戒水位 防汛抗旱 防汛救灾 防汛备汛 主汛期 安全度汛 山洪灾害 城市内涝 防台风 超标洪水
  geology	地灾 地质 地震 防震 抗震 震情 震灾 震区 滑坡 崩塌 泥石流 地面塌陷 地面沉降 地裂缝 群测群防 高陡边坡 断裂带 危岩 各地震 地质灾害 地质环境 地震灾害
  geology	防震减灾 抗震设防 地震监测 山体滑坡
  geology	塌陷 边坡 高边坡	implied:mine,construction,road-traffic
  weather	气象 雨雪 低温 冰冻 寒潮 暴雪 大雪 降雪 强降温 霜冻 大风 大雾 团雾 雾霾 浓雾 沙尘 台风 暴雨 强降雨 强降水 强对流 雷电 雷暴 雷击 冰雹 龙卷风
  weather	极端天气 恶劣天气 灾害性天气 高温天气 持续高温 极端高温 道路结冰 人工影响天气 极寒 严寒 气象灾害 气象预警 雨雪冰冻 低温雨雪冰冻 强降雪 大风天气 沙尘暴
  weather	短时强降雨 低温天气
  weather	冰雪	implied:tourism,culture-sport
  weather	防雷	solo
  tourism	旅游 文旅 文化旅游 文化和旅游 文化广电旅游 景区 景点 游客 游览 游船 画舫 登山 探险 旅行社 导游 研学 漂流 玻璃栈道 玻璃桥 高空项目 蹦极 露营 野营
  tourism	度假村 星级饭店 自驾游 出游 潜水 旅游安全 旅游景区 旅游景点 旅游企业 文旅场所 景区景点 A级景区 研学旅行 高风险旅游项目 乡村旅游 旅游包船 旅游旺季
  tourism	旅游度假区
  tourism,agriculture	农文旅 农旅
  education	学校 校园 校舍 小学 初中 高中 幼儿园 高校 大学 院校 职业教育 教育系统 教育部门 教育行政部门 教育主管部门 教育局 教育厅 教体局 教育体育局 教育和体育局
  education	教学 教育教学 义务教育 学前教育 国民教育 教育体系 教育事业 教育质量 教师 教职工 教职员工 师生 学生 班主任 德育 校办 校外培训 培训机构 学科类培训
  education	托管机构 托管班 寄宿制 校车 上下学 开学 停课 校门 助学 家校 特殊教育 办学 招生 辅导员 教育培训体系 现代教育 优质教育 教育资源 教育服务 教育公平
  education	教育改革 教育经费 托幼 基础教育 高等教育 民办教育 职业学院 托育 托儿所 校园安全 中小学 中小学校 中小学生 托幼机构 高等学校 大中专院校 职业院校 职业学校
  education	技工院校 教学处 教学楼 大学生 未成年学生 校外培训机构 寄宿制学校 进校园 进学校 学校食堂 学校宿舍 学生宿舍 教育事业发展
  education	教育 教体	listed
  education,culture-sport	体育课 课间操 体育教学 体育教师 体育课程
  health	医疗 医疗卫生 医院 卫生健康 卫健 卫生院 村卫生室 卫生计生 卫生应急 卫生行政 医务 医护 医生 患者 诊所 门诊 就医 就诊 医药 医药卫生 医德医风 疫情 新冠肺炎
  health	涉疫 防疫 传染病 公共卫生 疾控 疾病预防控制 疾病防控 核酸 疫苗接种 医保 医联体 医共体 中医 急救 血液 采供血 血站 妇幼 临床 健康教育 爱国卫生 院感
  health	分级诊疗 住院 病人 计划生育 计生 卫生监督 卫生服务 卫生工作 卫生事业 卫生系统 卫生部门 医疗机构 医疗救治 医疗服务 医疗救护 医疗救援 公立医院 医务人员 医务室
  health	医护人员 疫情防控 涉疫场所 家庭医生 中医药 中医院 院前急救 妇幼保健
  health	卫生	listed
  health	医疗保险 护理	implied:social-care
  health,environment	医疗废物 医疗污水
  health,social-care	医养 医养结合
  social-care	养老 敬老院 福利院 福利机构 儿童福利 民政 救助管理 救助站 救助机构 社会救助 困难群众 特困人员 低保 未成年人救助 殡葬 殡仪馆 公墓 社会福利 日间照料
  social-care	护理员 照料中心 助餐 托老 残疾人托养 失能老年人 失能老人 老年人照护 养老服务 养老机构 养老院 儿童福利机构 民政服务机构 居家养老
  social-care	独居老人 孤寡老人 空巢老人	implied:flood,geology,weather	in a disaster they are who is moved
  social-care	留守儿童 孤儿	implied:flood,geology,weather
  culture-sport	体育 赛事 运动会 健身 文物 文保单位 古建筑 历史建筑 历史文化名城 传统村落 文化遗产 博物馆 文化馆 美术馆 纪念馆 文博 剧院 剧场 音乐厅 文化场馆
  culture-sport	文化场所 文化设施 公共文化 文化市场 文化活动 文化产业 文化艺术 文化部门 文化行政 文化惠民 文艺 演出 群众文化 农家书屋 宗教 寺庙 寺院 教堂
  culture-sport	娱乐活动 娱乐安全 马拉松 影视 出版 艺术 滑雪 文体 体育运动 体育赛事 体育活动 体育器材 体育设施 文物保护 文物保护单位 文物古建筑 非物质文化遗产
  culture-sport	文博单位 文艺演出 营业性演出 宗教活动场所 宗教场所 寺观教堂 滑雪场
  culture-sport	文化	listed
  culture-sport	图书馆 图书室	implied:education
  food-drug	食品 食品卫生 饮食安全 食品加工企业 餐饮食品 餐饮服务食品 食源性 预制菜 药品 药械 药店 药企 疫苗 医疗器械 化妆品 保健品 农产品质量安全 食用农产品
  food-drug	食物中毒 集体聚餐 网络订餐 非法添加 供餐 食品安全 食品药品 食品生产 食品经营 药品安全 疫苗质量 保健食品 农村集体聚餐 冷链食品 麻醉药品 校外供餐
  occupational-health	职业健康 职业病 职业卫生 职业危害 尘肺 尘毒 防尘防毒 粉尘危害 职业中毒 职业病防治 职业病危害 尘肺病 接触职业病危害
  environment	扬尘 生态环境 环境保护 生态保护 生态文明 生态修复 生态红线 生态安全 生态系统 环保 环境风险 环境安全 环境质量 环境监测 环境治理 环境卫生 环境整治
  environment	环境违法 环境影响评价 环评 人居环境 污染 大气 空气质量 臭氧 挥发性有机物 VOCs 水环境 水源保护 水源地 饮用水源 饮用水水源 水生态 黑臭水体 排污
  environment	污水 污泥 中水回用 土壤 重金属 固废 废弃物 废物 危废 废水 废气 废铅酸蓄电池 尾气 垃圾 塑料 一次性用品 资源化 循环利用 循环经济 再生资源 清洁生产
  environment	无害化 低碳 碳达峰 碳中和 减排 减污降碳 排放 放射源 噪声 秸秆禁烧 露天焚烧 河长制 湿地 自然保护区 生物多样性 无废城市 散煤 油气回收 治污设施
  environment	美丽中国 蓝天保卫战 焚烧发电 垃圾发电 绿色 治水 治气 五水共治 河湖长制 生态空间 核辐射 辐射安全 电磁辐射 粉尘污染 环境污染 污染防治 污染物 污染源
  environment	污染治理 大气污染 空气污染 重污染天气 重污染 水污染 排污口 排污许可 污水处理 土壤污染 固体废物 危险废物 生活垃圾 餐厨垃圾 厨余垃圾 垃圾分类 垃圾焚烧
  environment	垃圾焚烧发电 白色污染 资源化利用 无害化处理 绿色低碳 绿色发展 碳排放 节能减排 节能环保 超低排放 排放标准 达标排放 核与辐射 噪声污染 洋垃圾
  environment	水质	implied:utilities
  environment,construction	工地扬尘 施工扬尘 绿色施工
  environment,agriculture	农业废弃物 畜禽粪污 粪污 面源污染 农业面源污染
  environment,industry-trade	绿色建材
  information	网络安全 网络攻击 网络攻防 网络日志 信息系统 信息安全 信息网络 信息化 信息化平台 信息技术 信息平台 信息基础设施 信息保护 隐私保护 数据安全 数据共享
  information	数据泄露 政务数据 公共数据 大数据 大数据平台 云计算 云平台 政务云 政务外网 电子政务 网信 互联网 物联网 人工智能 区块链 5G 通信 电信 数字政府
  information	数字经济 数字化平台 智慧平台 智慧管控平台 智慧安全管控平台 信息管理系统 管理系统平台 网站安全 全国一体化政务服务平台 系统漏洞 高危漏洞 漏洞扫描
  information	网络与信息安全 信息化管理 信息化建设 信息化系统 关键信息基础设施 个人信息保护 个人信息安全 政务信息系统 互联网+ 通信保障 通信网络 通信设施 通信基站
  information	电信企业
  finance	金融 银行 保险 安责险 证券 期货 信贷 贷款 融资 担保 非法集资 互联网金融 典当 信托 股权投资 债券 资本市场 上市公司 险种 保费 贴息 银企 信用社 农业银行
  finance	责任险 意外险 金融机构 金融风险 金融服务 金融支持 保险机构 保险公司 保险业 责任保险 安全生产责任保险 小额贷款 融资担保 投融资 普惠金融 信用贷款 信贷资金
  finance	工商银行 建设银行 中国银行 商业银行 雇主责任险
  finance	人民银行 银保监 证监 金融监管	organ
  finance,environment	绿色金融 绿色信贷 绿色保险 绿色债券
  finance,agriculture	农业保险 农险 涉农贷款 农业信贷 政策性农业保险
  -	重大危险源点 重大危险源辨识		a general word
  -	应急管理 市场监管 市场监督管理 安全生产监督管理 自然资源 发展改革 工业和信息化 工信		offices of no one sector, or of a committee
  -	交安委 消安委 消安办 交安办 森防办		likewise
  -	防冰冻 防冻 防雷击 防寒 防高温 防暑 防静电		one measure among many
  -	安全文化 企业文化 文化程度 文化素质 文化大院 文化水平 廉政文化 文化建设 文化教育 法治文化		no culture
  -	宣传教育 安全教育 教育培训 警示教育 教育引导 教育整顿 教育实践 主题教育 党性教育 思想教育		training, no schools
  -	法治教育 国防教育 教育活动 教育管理 教育监督 安全生产培训机构 安全培训机构 专业培训机构 中央党校 党校 大学习		likewise
  -	信息化手段 信息报送 信息报告 信息公开 信息渠道 通信联络 通信畅通 通讯 网络化 网格化 网络电视		means and manners
  -	互联网大会 电信网络诈骗 绿色通道 无人机巡查 无人机巡护 新能源汽车 机械化		likewise
  -	乡风建设 能力建设 队伍建设 体系建设 制度建设 作风建设 阵地建设 机制建设 基础建设 标准化建设		no 建设工程
  -	平台建设 班子建设 生产经营建设		likewise
  -	煤气中毒 一氧化碳中毒 冶炼渣 生物天然气 明火取暖 食品腌制 可燃气体 易燃气体 停电、停供 停水停电		no energy, gas or food
  -	食品浪费 森林食品 草原畜牧 林草产业 林草机械 绿色高效		neither food safety nor fire nor environment
  -	交通便利 交通费 交通工具 公路自行车赛 保险柜 保险带 安全带 养老保险 卫生间 疾病患者		no traffic, finance or health
  -	气象常态 新气象 落井下石 财大气粗 易积水路段 种子期 种子基金 农业转移人口 周边环境 周边环境整治		sayings and other senses
  -	人民政府 人民政协 应急救援 大风险 火情况 化工作 化工程 化工艺		two words that hold a third: 民政, 急救, 大风, 火情, 化工
  -	实施 强化 深化 优化 细化 硬化 疏导 平台 促进 推进 严防 预防 现代化 开采 防治 整治 措施 设施		before 工 游 风 they make 施工, 化工, 导游, 台风
  -	人民 应急 开展 发展 扩展 拓展 进展 展开 社会 召集 提供 严禁 召开 公开 开通 开发 研发 爆发		before 会商 展会, before 气 供气
  -	提高 最高 最低 降低 科学 确保 承担 负担 减轻 年轻 特教 统计 设计 估计 累计 预计 审计 集体		before 中 高中, before 生产 学生, before 险 保险
  -	加大 扩大 重大 较大 特大 最大 巨大 加快 尽快 危险 风险 取消 挖掘 聚焦 出台 安排 工作		before 学 大学, before 风险 大风
  -	提交 上交 移交 转交 沟通 互通 畅通 联通 连通 旅客 闭环 循环 环节		before 通报 交通, before 信 通信
  -	当地 各地 基地 土地 外地 本地 产地 驻地 各种 这种 多种 两种		before 质 地质, before 灾 地灾
  -	货物 人物 动物 植物 生物 事物 药物 物资 成果 效果 结果 合作 制作 操作 员工 职工 加工		before 流 物流, before 园 果园
  -	防护 维护 保护 爱护 防护林 支农 惠农 富农 手机 飞机 患病		before 林 护林, before 机 农机
  """
