/// Cuts a statement into clauses and finds the words in each that tell what it is.
///
/// What stands in quotes, brackets and book-title marks is passed over: 严格落实“停产不停风”的要求.
struct ClauseReader: Sendable {
  typealias Words = WordIndex<StatementWord>

  let units: [UInt16]
  let words: Words
  private let brackets: BracketPairs

  init(_ units: [UInt16], _ words: Words) {
    self.units = units
    self.words = words
    brackets = BracketPairs(units)
  }

  /// The clauses of `range`, in order.
  func clauses(in range: UnitRange) -> [Clause] {
    var clauses: [Clause] = []
    clauses.reserveCapacity(4)
    var start = range.start
    var at = range.start
    while at < range.end {
      let unit = units[at]
      if let close = closer(of: at, until: range.end) {
        at = close
        continue
      }
      if !unit.isHan, unit.properties.contains(.comma) {
        add(UnitRange(start, at), closer: unit, to: &clauses)
        start = at + 1
      }
      at += 1
    }
    var end = range.end
    while end > start,
      units[end - 1].properties.contains(.sentenceEnd) || units[end - 1] == Unit.dot
    {
      end -= 1
    }
    add(UnitRange(start, end), closer: 0, to: &clauses)
    return clauses
  }

  private func add(_ range: UnitRange, closer: UInt16, to clauses: inout [Clause]) {
    guard !range.isEmpty else { return }
    clauses.append(read(range, closer: closer))
  }

  /// The offset just past what closes the bracket or quote that opens at `start`, or nil where
  /// none opens there or it is never closed.
  @inline(__always)
  func closer(of start: Int, until end: Int) -> Int? {
    guard !units[start].isHan, units[start].properties.contains(.opener) else { return nil }
    guard let closer = brackets.partner(of: start), closer < end else { return nil }
    return closer + 1
  }

  // MARK: One clause

  /// Reads one clause.
  func read(_ range: UnitRange, closer: UInt16) -> Clause {
    var clause = Clause(range: range, closer: closer, head: range.start)
    clause.head = skipOpening(range)
    clause.isCondition = endsCondition(range, closer: closer)
    clause.isPurpose =
      units.has("为", at: clause.head) && !units.has("为主", at: clause.head)
    scan(&clause)
    readHead(&clause)
    clause.isFrame =
      clause.imperative == nil && clause.inner == nil && clause.modal == nil && clause.ban == nil
      && clause.duty == nil && words.length(of: .frame, at: clause.head) > 0
    return clause
  }

  /// 对拒不整改的，: a case, not an act.
  private func endsCondition(_ range: UnitRange, closer: UInt16) -> Bool {
    guard closer == Unit.comma, range.count > 2 else { return false }
    return units.has("的", before: range.end)
      || (units.has("时", before: range.end) && !units.has("及时", before: range.end)
        && !units.has("准时", before: range.end))
  }

  /// The first place behind joints, times and adverbs.
  func skipOpening(_ range: UnitRange) -> Int {
    var at = range.start
    while at < range.end {
      let joint = words.length(of: .joint, at: at)
      let time = timeLength(at: at, until: range.end)
      let adverb = words.length(of: .adverb, at: at)
      let step = max(joint, time, adverb)
      guard step > 0 else { break }
      // 重点工作, 统一战线: an adverb that is part of a longer word at the head is a verb or noun.
      let verb = words.length(ofAny: StatementWord.actMask, at: at)
      if verb > step || (verb == step && joint == 0 && time == 0 && !actFollows(at + step)) {
        break
      }
      at += step
    }
    return at
  }

  private func actFollows(_ at: Int) -> Bool {
    words.length(ofAny: StatementWord.actMask | StatementWord.adverb.bit, at: at) > 0
  }

  /// The length of a time at `start`: 2024年底前, 每月25日前, 9月起, 三年内.
  func timeLength(at start: Int, until end: Int) -> Int {
    var at = start
    var sawUnit = false
    while at < end {
      let unit = units[at]
      if unit.isDigit || unit.isNumeral || words.length(of: .timeUnit, at: at) > 0 {
        if !unit.isDigit && !unit.isNumeral { sawUnit = true }
        at += 1
      } else {
        break
      }
    }
    return sawUnit && at - start >= 2 ? at - start : 0
  }
}

extension StatementWord {
  /// Words that open an act.
  static let actMask: UInt64 =
    StatementWord.verbMask | StatementWord.dutyMask | StatementWord.encourage.bit
    | StatementWord.softEncourage.bit | StatementWord.ban.bit
    | StatementWord.modal.bit | StatementWord.permit.bit | StatementWord.request.bit
  static let dutyMask: UInt64 = StatementWord.duty.bit | StatementWord.weakDuty.bit
  static let verbMask: UInt64 = StatementWord.verb.bit | StatementWord.outcome.bit
}
