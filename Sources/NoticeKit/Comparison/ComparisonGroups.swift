/// What the columns of the tables are.
public enum ComparisonGrouping: String, Hashable, Sendable, CaseIterable {
  /// Each notice by itself.
  case notice
  /// By the place that the issuer governs.
  case region
  /// By the year of issue, ascending.
  case year
  /// By 发文机关.
  case issuer
  /// By 文种.
  case genre
}

/// A column of the tables: a notice, or several that have a place, a year, an issuer or a genre in
/// common.
public struct ComparisonGroup: Hashable, Sendable {
  /// What they have in common; nil for notices that do not tell.
  public var name: String?
  /// The level of government, where all have one.
  public var level: AdministrativeLevel?
  /// Places in `Comparison.notices`, ascending.
  public var notices: [Int]
}

extension Comparison {
  /// The notices in groups, in the order in which groups are first met; years ascend, and what
  /// tells nothing comes last.
  public func groups(by grouping: ComparisonGrouping) -> [ComparisonGroup] {
    let labels = grouping == .notice ? labels : []
    var groups: [ComparisonGroup] = []
    var places: [String?: Int] = [:]
    for (index, notice) in notices.enumerated() {
      let name: String?
      switch grouping {
      case .notice: name = labels[index]
      case .region: name = notice.region
      case .year: name = notice.year.map(String.init)
      case .issuer:
        name = notice.issuers.isEmpty ? nil : notice.issuers.joined(separator: "、")
      case .genre: name = notice.genre
      }
      if let place = places[name] {
        groups[place].notices.append(index)
        if groups[place].level != notice.level { groups[place].level = nil }
      } else {
        places[name] = groups.count
        groups.append(ComparisonGroup(name: name, level: notice.level, notices: [index]))
      }
    }
    if grouping == .year {
      groups.sort { ($0.name ?? "9999", $0.notices[0]) < ($1.name ?? "9999", $1.notices[0]) }
    } else if let place = places[nil] {
      groups.append(groups.remove(at: place))
    }
    return groups
  }
}
