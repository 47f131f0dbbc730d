/// What is counted over the notices, a column a group.
public struct ComparisonTables: Hashable, Sendable {
  /// Counts of directives by a code, the codes that occur in their fixed order.
  public struct Counts: Hashable, Sendable {
    public var codes: [String]
    /// For each code a number for each group.
    public var counts: [[Int]]

    init(_ codes: [String], groups: Int) {
      self.codes = codes
      counts = codes.map { _ in [Int](repeating: 0, count: groups) }
    }

    /// Leaves out codes that no group has.
    mutating func removeEmpty() {
      let kept = codes.indices.filter { counts[$0].contains { $0 > 0 } }
      codes = kept.map { codes[$0] }
      counts = kept.map { counts[$0] }
    }
  }

  /// A family of slogans, and what each group has of it.
  public struct Slogan: Hashable, Sendable {
    public var id: String
    public var `class`: String
    /// The members of the family, in canonical wording; empty for an abbreviation.
    public var members: [String]
    public var cells: [SloganCell]
  }

  /// What a group has of a family of slogans.
  public struct SloganCell: Hashable, Sendable {
    /// How often the family stands in the group's notices.
    public var count = 0
    /// In how many of them.
    public var notices = 0
    /// The members that stand in any of them.
    public var present: [String] = []
    /// The members that stand in none, where the family stands at all.
    public var missing: [String] = []
  }

  /// Parties of a kind in a role.
  public struct Party: Hashable, Sendable {
    public var kind: PartyMention.Kind
    public var role: PartyMention.Role
    /// Mentions in directives, inherited ones not counted, for each group.
    public var counts: [Int]
  }

  /// How a directive is bound in time, by the time that binds most.
  public enum TimeBound: String, Hashable, Sendable, CaseIterable {
    /// By, during or from a date.
    case dated
    /// Within so many hours or days.
    case duration
    case recurring
    case immediate
    case none
  }

  /// A chapter of a notice and how many directives stand in it.
  public struct Chapter: Hashable, Sendable {
    /// The notice's place in `Comparison.notices`.
    public var notice: Int
    /// The path of the chapter's item, or nil for what stands outside the outline.
    public var path: String?
    public var heading: String?
    public var directives: Int
  }

  /// How specific the directives of a group are.
  public struct Specificity: Hashable, Sendable {
    public var notices = 0
    public var directives = 0
    /// Directives whose wording names who has to act.
    public var withParty = 0
    /// Directives that a date or a duration binds.
    public var withDate = 0
    /// Directives with a number that is a measure.
    public var withNumber = 0
    /// Directives with neither.
    public var withNone = 0

    /// The share of a count in the directives; 0 without any.
    public func share(_ count: Int) -> Double {
      directives == 0 ? 0 : Double(count) / Double(directives)
    }
  }

  public var grouping: ComparisonGrouping
  public var groups: [ComparisonGroup]
  /// Families by class and id.
  public var slogans: [Slogan]
  /// Directives of each sector, in the order of the taxonomy.
  public var sectors: Counts
  public var parties: [Party]
  /// Directives of each modality.
  public var modalities: Counts
  /// Directives by `TimeBound`.
  public var deadlines: Counts
  public var chapters: [Chapter]
  /// One a group.
  public var specificity: [Specificity]
}

extension Comparison {
  /// Counts over the notices, grouped.
  public func tables(by grouping: ComparisonGrouping = .notice) -> ComparisonTables {
    let groups = groups(by: grouping)
    var groupOfNotice = [Int](repeating: 0, count: notices.count)
    for (place, group) in groups.enumerated() {
      for notice in group.notices { groupOfNotice[notice] = place }
    }
    var counter = TableCounter(groups: groups.count)
    for statement in statements where statement.isDirective {
      counter.add(statement, group: groupOfNotice[statement.notice])
    }
    for (place, group) in groups.enumerated() {
      counter.specificity[place].notices = group.notices.count
    }
    counter.sectors.removeEmpty()
    counter.modalities.removeEmpty()
    counter.deadlines.removeEmpty()
    counter.parties.removeAll { party in !party.counts.contains { $0 > 0 } }
    return ComparisonTables(
      grouping: grouping, groups: groups, slogans: sloganTable(groups), sectors: counter.sectors,
      parties: counter.parties, modalities: counter.modalities, deadlines: counter.deadlines,
      chapters: chapters, specificity: counter.specificity)
  }

  private func sloganTable(_ groups: [ComparisonGroup]) -> [ComparisonTables.Slogan] {
    var rows: [String: ComparisonTables.Slogan] = [:]
    for (place, group) in groups.enumerated() {
      for notice in group.notices {
        var seen: Set<String> = []
        for slogan in notices[notice].slogans {
          var row =
            rows[slogan.id]
            ?? ComparisonTables.Slogan(
              id: slogan.id, class: slogan.class, members: [],
              cells: Array(repeating: .init(), count: groups.count))
          // Those present and those missing make up the family.
          for member in slogan.members + slogan.missing where !row.members.contains(member) {
            row.members.append(member)
          }
          row.cells[place].count += 1
          if seen.insert(slogan.id).inserted { row.cells[place].notices += 1 }
          for member in slogan.members where !row.cells[place].present.contains(member) {
            row.cells[place].present.append(member)
          }
          rows[slogan.id] = row
        }
      }
    }
    return rows.values.map { row in
      var row = row
      for place in row.cells.indices where row.cells[place].count > 0 {
        let present = row.cells[place].present
        row.cells[place].present = row.members.filter { present.contains($0) }
        row.cells[place].missing = row.members.filter { !present.contains($0) }
      }
      return row
    }.sorted { a, b in
      let (x, y) = (a.cells.filter { $0.count > 0 }.count, b.cells.filter { $0.count > 0 }.count)
      return x != y ? x > y : (a.class, a.id) < (b.class, b.id)
    }
  }

  private var chapters: [ComparisonTables.Chapter] {
    var chapters: [ComparisonTables.Chapter] = []
    for statement in statements where statement.isDirective {
      if let last = chapters.last, last.notice == statement.notice, last.path == statement.chapter {
        chapters[chapters.count - 1].directives += 1
      } else {
        chapters.append(
          .init(
            notice: statement.notice, path: statement.chapter, heading: statement.chapterHeading,
            directives: 1))
      }
    }
    return chapters
  }
}

extension ComparisonTables.TimeBound {
  /// The bound of a directive with these times.
  init(_ types: [DeadlineMention.Kind]) {
    switch types.min(by: { $0.bindingRank < $1.bindingRank }) {
    case .by, .during, .from: self = .dated
    case .within: self = .duration
    case .every: self = .recurring
    case .immediate: self = .immediate
    case nil: self = .none
    }
    // 自通知印发之日起每月报告 recurs first of all.
    if self == .dated, types.contains(.every), !types.contains(.by), !types.contains(.during) {
      self = .recurring
    }
  }
}

/// The counts as they grow.
private struct TableCounter {
  var sectors: ComparisonTables.Counts
  var modalities: ComparisonTables.Counts
  var deadlines: ComparisonTables.Counts
  var parties: [ComparisonTables.Party] = []
  var specificity: [ComparisonTables.Specificity]
  private let groups: Int
  private var sectorPlaces: [String: Int] = [:]

  init(groups: Int) {
    self.groups = groups
    sectors = .init(SectorNames.codes, groups: groups)
    modalities = .init(Statement.Modality.allCases.map(\.rawValue), groups: groups)
    deadlines = .init(ComparisonTables.TimeBound.allCases.map(\.rawValue), groups: groups)
    specificity = Array(repeating: .init(), count: groups)
    for (place, code) in sectors.codes.enumerated() { sectorPlaces[code] = place }
    for kind in PartyMention.Kind.allCases {
      for role in PartyMention.Role.allCases {
        parties.append(
          .init(kind: kind, role: role, counts: [Int](repeating: 0, count: groups)))
      }
    }
  }

  mutating func add(_ statement: ComparedStatement, group: Int) {
    for code in statement.sectors {
      if sectorPlaces[code] == nil {
        // A code of the user's own lexicon.
        sectorPlaces[code] = sectors.codes.count
        sectors.codes.append(code)
        sectors.counts.append([Int](repeating: 0, count: groups))
      }
      sectors.counts[sectorPlaces[code]!][group] += 1
    }
    for modality in statement.modalities {
      modalities.counts[Statement.Modality.allCases.firstIndex(of: modality)!][group] += 1
    }
    let bound = ComparisonTables.TimeBound(statement.deadlines.map(\.type))
    deadlines.counts[ComparisonTables.TimeBound.allCases.firstIndex(of: bound)!][group] += 1
    let named = statement.parties.filter { $0.source == .statement }
    for party in named {
      let kind = PartyMention.Kind.allCases.firstIndex(of: party.kind)!
      let role = PartyMention.Role.allCases.firstIndex(of: party.role)!
      parties[kind * PartyMention.Role.allCases.count + role].counts[group] += 1
    }
    let hasDate = bound == .dated || bound == .duration
    specificity[group].directives += 1
    if !named.isEmpty { specificity[group].withParty += 1 }
    if hasDate { specificity[group].withDate += 1 }
    if statement.hasNumber { specificity[group].withNumber += 1 }
    if named.isEmpty && !hasDate && !statement.hasNumber { specificity[group].withNone += 1 }
  }
}
