/// A statement as the context rules ask for it: what is enclosed, where clauses begin and end.
struct StatementContext {
  let units: [UInt16]
  let range: UnitRange
  /// For each unit of the statement what encloses it.
  private let enclosed: [Enclosure]

  /// Kinds of brackets and quotes around a unit.
  private struct Enclosure: OptionSet {
    let rawValue: UInt8
    static let quote = Enclosure(rawValue: 1 << 0)  // “ ”
    static let title = Enclosure(rawValue: 1 << 1)  // 《 》
    static let number = Enclosure(rawValue: 1 << 2)  // 〔 〕
    static let bracket = Enclosure(rawValue: 1 << 3)  // （ ）
  }

  /// The longest stretch looked at on one side of an expression, in units; it bounds the work.
  private static let reach = 90

  init(units: [UInt16], statement: UnitRange) {
    self.units = units
    let range = UnitRange(max(statement.start, 0), min(statement.end, units.count))
    self.range = range
    var enclosed = [Enclosure](repeating: [], count: max(range.count, 0))
    var open: [(at: Int, kind: Enclosure)] = []
    var depth = [Int](repeating: 0, count: 4)
    for index in range.indices {
      guard let (kind, opens) = StatementContext.enclosure(units[index]) else { continue }
      let slot = kind.rawValue.trailingZeroBitCount
      if opens {
        open.append((index, kind))
        depth[slot] += 1
        continue
      }
      // A closer without its opener encloses nothing; openers left open inside are dropped.
      guard depth[slot] > 0 else { continue }
      while let last = open.popLast() {
        depth[last.kind.rawValue.trailingZeroBitCount] -= 1
        guard last.kind == kind else { continue }
        // Only the outermost of a kind marks, so that each unit is marked once.
        if depth[slot] == 0 {
          for inside in (last.at + 1)..<max(index, last.at + 1) {
            enclosed[inside - range.start].insert(kind)
          }
        }
        break
      }
    }
    self.enclosed = enclosed
  }

  /// The kind of quote or bracket that a unit opens or closes, or nil.
  private static func enclosure(_ unit: UInt16) -> (kind: Enclosure, opens: Bool)? {
    switch unit {
    case Unit.leftQuote: return (.quote, true)
    case Unit.rightQuote: return (.quote, false)
    case Unit.leftTitle, 0xAB: return (.title, true)  // « stands in badly converted files
    case Unit.rightTitle, 0xBB: return (.title, false)
    case 0x3014: return (.number, true)
    case 0x3015: return (.number, false)
    case Unit.leftParenthesis: return (.bracket, true)
    case Unit.rightParenthesis: return (.bracket, false)
    default: return nil
    }
  }

  /// Why an expression does not bind, or nil where it does.
  func exclusion(of expression: TimeExpression) -> TimeExclusion? {
    let start = expression.range.start
    let around = enclosed[start - range.start]
    if around.contains(.title) || around.contains(.number) { return .title }
    if around.contains(.quote) { return .quotation }
    if around.contains(.bracket) && isTitleBracket(before: start) { return .title }
    let clause = clause(around: expression.range)
    if isPurpose(clause, expression) { return .purpose }
    // 汛期是事故高发期: tells what the time is like.
    if expression.type == .during, has("是", at: expression.range.end) { return .situation }
    // 落实22时至次日5时限速制度: the hours of a regime.
    if expression.rule == .duringClock,
      units.has("制度", before: clause.end) || units.has("规定", before: clause.end)
    {
      return .shift
    }
    if isName(expression, clause) { return .name }
    if let found = condition(expression, clause) { return found }
    switch expression.payload {
    case .point, .range, .before, .after, .until:
      if let found = calendarExclusion(expression, clause) { return found }
    case .unresolved where expression.rule == .duringOccasion || expression.rule == .duringEvent:
      if let found = occasionExclusion(expression, clause) { return found }
    case .recurrence where isShift(expression.range.end): return .shift
    case .duration where expression.rule == .withinAnchored && expression.form.isEmpty:
      // 当天 alone binds only what follows it at once.
      if category(expression.range.end, in: .cases) != .prompt { return .topic }
    default: break
    }
    return nil
  }

  // MARK: Looking around

  func has(_ literal: StaticString, at index: Int) -> Bool {
    units.has(literal, at: index) && index + literal.unitCount <= range.end
  }

  func has(_ literal: StaticString, before index: Int) -> Bool {
    units.has(literal, before: index) && index - literal.unitCount >= range.start
  }

  /// The category of the longest word of a table at `index`, modals and verbs without one.
  func category(_ index: Int, in table: TimeLexicon = .verbs) -> TimeLexicon.Category? {
    table.longest(in: units, at: index, until: range.end)?.entry.category
  }

  /// Whether a word of a category begins somewhere in a stretch.
  func contains(
    _ category: TimeLexicon.Category, in stretch: UnitRange, of table: TimeLexicon
  ) -> Bool {
    var at = stretch.start
    while at < stretch.end {
      // Words are passed whole, so that 重要 holds no 要.
      guard let found = table.longest(in: units, at: at, until: range.end) else {
        at += 1
        continue
      }
      if found.entry.category == category { return true }
      at = found.end
    }
    return false
  }

  /// Whether one of the units that separate clauses stands at `index`, or nothing.
  func isBound(_ index: Int) -> Bool {
    guard range.contains(index) else { return true }
    switch units[index] {
    case Unit.comma, Unit.fullStop, Unit.semicolon, Unit.colon, Unit.leftParenthesis,
      Unit.rightParenthesis, Unit.newline, 0xFF01, 0xFF1F:
      return true
    default: return false
    }
  }

  /// The clause around an expression, from bound to bound.
  func clause(around inner: UnitRange) -> UnitRange {
    var start = inner.start
    while start > max(range.start, inner.start - StatementContext.reach), !isBound(start - 1) {
      start -= 1
    }
    var end = inner.end
    while end < min(range.end, inner.end + StatementContext.reach), !isBound(end) { end += 1 }
    return UnitRange(start, end)
  }

  /// Whether a verb or modal stands at `index`, so that what precedes it is adverbial.
  func isActing(_ index: Int) -> Bool {
    let found = category(index)
    return found == .verb || found == .modal
  }
}
