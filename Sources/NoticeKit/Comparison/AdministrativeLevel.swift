/// The level of government that a notice comes from.
public enum AdministrativeLevel: String, Hashable, Sendable, CaseIterable, Comparable {
  /// 国务院, 应急管理部, 全国…
  case nation
  /// 省, 自治区, 直辖市.
  case province
  /// 地级市, 自治州, 盟, 地区; a city whose rank the notice does not tell counts here.
  case city
  /// 县, 市辖区, 旗; a city under a city (青川市北岭市).
  case county
  /// 乡, 镇, 街道.
  case township

  /// The nation comes first.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// 0 for the nation, 4 for a township.
  public var rank: Int {
    switch self {
    case .nation: return 0
    case .province: return 1
    case .city: return 2
    case .county: return 3
    case .township: return 4
    }
  }

  /// The level of an issuer, by its name or by the name of its place.
  ///
  /// - Parameters:
  ///   - name: an issuer as printed (青川市望山县人民政府), or the title of a notice without one.
  ///   - region: the chain of places that the issuer governs (青川市望山县).
  public init?(issuer name: String?, region: String?) {
    let units = normalizedUnits(name ?? "")
    for word in Self.townshipWords where units.first(word, in: UnitRange(0, units.count)) != nil {
      self = .township
      return
    }
    if let level = Self.level(ofPlace: normalizedUnits(region ?? "")) {
      self = level
      return
    }
    for word in Self.nationWords where units.has(word, at: 0) {
      self = .nation
      return
    }
    switch units.first {
    case 0x7701: self = .province  // 省安委会
    case 0x5E02: self = .city  // 市安委会
    case 0x53BF, 0x533A: self = .county  // 县政府, 区政府
    default: return nil
    }
  }

  /// The level that the last place of a chain has: 江岭省青川市望山县 is a county.
  private static func level(ofPlace units: [UInt16]) -> AdministrativeLevel? {
    var level: AdministrativeLevel?
    var index = 0
    while index < units.count {
      for name in municipalities where units.has(name, at: index) {
        level = .province
        index += 3
      }
      guard index < units.count else { break }
      switch units[index] {
      case 0x7701: level = .province  // 省
      case 0x5E02: level = level == .city ? .county : .city  // 市
      case 0x5DDE where index > 1, 0x76DF where index > 1: level = .city  // 州 盟
      case 0x533A:  // 区
        if units.has("自治", at: index - 2) {
          level = .province
        } else {
          level = units.has("地", at: index - 1) ? .city : .county
        }
      case 0x53BF, 0x65D7: level = .county  // 县 旗
      case 0x9547, 0x4E61: level = .township  // 镇 乡
      default: break
      }
      index += 1
    }
    return level
  }

  /// The places of a chain by level: 青川市望山县 is the city 青川市 and the county 望山县.
  static func places(of region: String) -> [AdministrativeLevel: String] {
    var places: [AdministrativeLevel: String] = [:]
    let units = normalizedUnits(region)
    var start = 0
    var last: AdministrativeLevel?
    for end in units.indices.map({ $0 + 1 }) {
      let level = level(ofPlace: Array(units[..<end]))
      guard let level, level != last else { continue }
      places[level] = String(units: units[start..<end])
      last = level
      start = end
    }
    return places
  }

  private static let municipalities: [StaticString] = ["北京市", "天津市", "上海市", "重庆市"]
  private static let nationWords: [StaticString] = [
    "国务院", "国家", "全国", "中共中央", "中央", "中华人民共和国", "应急管理部", "财政部", "教育部",
    "住房和城乡建设部", "交通运输部", "生态环境部", "水利部", "农业农村部", "公安部", "民政部",
    "工业和信息化部", "自然资源部", "商务部", "人力资源社会保障部", "科技部",
  ]
  private static let townshipWords: [StaticString] = ["街道办事处", "镇人民政府", "乡人民政府"]
}
