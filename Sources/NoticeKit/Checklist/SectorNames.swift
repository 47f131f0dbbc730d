/// The names of the sectors in Chinese, for sheets and pages that people read.
public enum SectorNames {
  /// The name of a code of the taxonomy (`fire` is 消防), or nil for an unknown one.
  public static func name(of code: String) -> String? {
    names[code]
  }

  /// All codes in the order of the taxonomy.
  public static let codes: [String] = rows.map(\.code)

  private static let names = Dictionary(
    rows.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })

  private static let rows: [(code: String, name: String)] = table.pieces("\n").map {
    let fields = $0.pieces(" ")
    return (String(fields[0]), String(fields[1]))
  }

  private static let table = """
    coal-mine 煤矿
    mine 矿山
    hazardous-chemicals 危险化学品
    oil-gas 石油天然气
    fireworks 烟花爆竹
    civil-explosives 民用爆炸物品
    gas 城镇燃气
    industry-trade 工贸
    construction 建筑施工
    housing 房屋安全
    road-traffic 道路交通
    water-traffic 水上交通
    rail 铁路与轨道交通
    aviation 民航
    postal 邮政快递与物流
    fire 消防
    crowded-places 人员密集场所
    special-equipment 特种设备
    energy 能源电力
    utilities 城市运行
    agriculture 农业农机
    fishery 渔业
    forest-fire 森林草原防灭火
    water-conservancy 水利
    flood 防汛抗旱
    geology 地质与地震
    weather 气象灾害
    tourism 文化旅游
    education 教育
    health 医疗卫生
    social-care 养老与民政服务
    culture-sport 文化体育
    food-drug 食品药品
    occupational-health 职业健康
    environment 生态环境
    information 信息与网络
    finance 金融
    """
}
