import NoticeExport
import NoticeKit

/// Compares a parsed notice with its labels and counts, as the labelling guide has it.
struct Scorer {
  private let gold: GoldLabels
  private let notice: Notice
  private let canonical: CanonicalText
  private(set) var scores: Scores

  /// - Parameter scores: what has been counted before.
  init(_ gold: GoldLabels, _ notice: Notice, _ canonical: CanonicalText, adding scores: Scores) {
    self.gold = gold
    self.notice = notice
    self.canonical = canonical
    self.scores = scores
  }

  /// The scores with those of one more notice.
  static func score(
    _ gold: GoldLabels, _ notice: Notice, _ canonical: CanonicalText, adding scores: Scores
  ) -> Scores {
    var scorer = Scorer(gold, notice, canonical, adding: scores)
    scorer.scoreMetadata()
    scorer.scoreItems()
    scorer.scoreStatements()
    scorer.scoreSlogans()
    return scorer.scores
  }

  /// Pairs each label with the first answer left that is the same.
  ///
  /// - Returns: pairs of indices, labels without an answer, and answers without a label.
  static func match<Gold, Answer>(
    _ gold: [Gold], _ answers: [Answer], _ same: (Gold, Answer) -> Bool
  ) -> (pairs: [(Int, Int)], missed: [Int], extra: [Int]) {
    var left = Array(answers.indices)
    var pairs: [(Int, Int)] = []
    var missed: [Int] = []
    for (index, label) in gold.enumerated() {
      if let hit = left.firstIndex(where: { same(label, answers[$0]) }) {
        pairs.append((index, left.remove(at: hit)))
      } else {
        missed.append(index)
      }
    }
    return (pairs, missed, left)
  }

  // MARK: Metadata

  private mutating func scoreMetadata() {
    let metadata = notice.metadata
    let answers: [String: GoldLabels.Field] = [
      "genre": .text(metadata.genre), "title": .text(metadata.title),
      "issuers": .list(metadata.issuers), "documentNumber": .text(metadata.documentNumber?.text),
      "date": .text(metadata.date), "addressees": .list(metadata.addressees),
      "copies": .list(metadata.copies),
    ]
    for name in GoldLabels.fields {
      guard let label = gold.metadata[name], let answer = answers[name] else { continue }
      let isRight =
        name == "title" ? isSameTitle(label.text, answer.text) : label.squashed == answer.squashed
      scores[.metadata].add(isRight)
      if !isRight {
        scores[.metadata].note(
          "\(name): want \(PythonLiteral.of(label)), got \(PythonLiteral.of(answer))")
      }
    }
  }

  /// Whether two titles are the same, the issuer's name in front or not.
  private func isSameTitle(_ label: String?, _ answer: String?) -> Bool {
    let (label, answer) = (CanonicalText.squash(label), CanonicalText.squash(answer))
    if label == answer { return true }
    var heads: [String] = []
    if case .list(let issuers) = gold.metadata["issuers"] {
      heads = issuers.map(CanonicalText.squash)
    }
    func bare(_ title: String) -> Substring {
      heads.first { title.hasPrefix($0) }.map { title.dropFirst($0.count) } ?? title[...]
    }
    return !label.isEmpty && bare(label) == bare(answer)
  }

  // MARK: Items

  private mutating func scoreItems() {
    let starts = notice.items.map { canonical.offset(of: $0.span.start) }
    let (pairs, missed, extra) = Scorer.match(gold.items, Array(notice.items.indices)) {
      label, answer in
      label.path == notice.items[answer].path && abs(label.start - starts[answer]) <= 1
    }
    scores[.items].add(pairs.count, extra: extra.count, missed: missed.count)
    for index in missed {
      let label = gold.items[index]
      let words = label.heading.flatMap { $0.isEmpty ? nil : $0 }
      scores[.items].note(
        "missed \(label.path) " + (words ?? canonical.text(label.start, label.start + 12)))
      scores[.headings].add(false)
    }
    for index in extra {
      scores[.items].note(
        "extra \(notice.items[index].path) "
          + canonical.text(starts[index], starts[index] + 12))
    }
    for (label, answer) in pairs {
      let want = CanonicalText.strip(CanonicalText.squash(gold.items[label].heading))
      let got = CanonicalText.strip(CanonicalText.squash(notice.items[answer].heading))
      scores[.headings].add(want == got)
      if want != got {
        scores[.headings].note(
          "\(gold.items[label].path): want \(PythonLiteral.of(want)), got \(PythonLiteral.of(got))")
      }
    }
  }

  // MARK: Statements

  private mutating func scoreStatements() {
    let labels = gold.statements.map { canonical.trim($0.range) }
    let answers = notice.statements.map { canonical.range($0.span) }
    let (exact, missed, unmatched) = Scorer.match(labels, answers) { $0 == $1 }
    scores[.statements].add(exact.count, extra: unmatched.count, missed: missed.count)
    for index in missed {
      scores[.statements].note(
        "missed " + canonical.text(labels[index].start, labels[index].end, atMost: 40))
    }
    for index in unmatched {
      scores[.statements].note(
        "extra " + canonical.text(answers[index].start, answers[index].end, atMost: 40))
    }
    // The rest is paired by best overlap, so that a slip at a boundary is not punished twice.
    var answerOf = Dictionary(uniqueKeysWithValues: exact)
    var extra = unmatched
    for label in missed {
      var best: Int?
      var most = -1
      for answer in extra where labels[label].overlap(answers[answer]) > most {
        best = answer
        most = labels[label].overlap(answers[answer])
      }
      if let best, most * 2 >= max(labels[label].count, answers[best].count) {
        answerOf[label] = best
        extra.removeAll { $0 == best }
      }
    }
    for (index, label) in gold.statements.enumerated() {
      scoreStatement(
        label, answerOf[index].map { notice.statements[$0] },
        words: canonical.text(labels[index].start, labels[index].end, atMost: 60))
    }
    let taken = Set(answerOf.values)
    let surplus = notice.statements.indices.filter {
      !taken.contains($0) && notice.statements[$0].kind == .directive
    }
    scores[.directives].add(0, extra: surplus.count, missed: 0)
  }

  /// - Parameter words: the beginning of the statement, for notes.
  private mutating func scoreStatement(
    _ label: GoldLabels.Statement, _ found: Statement?, words: String
  ) {
    let isLabel = label.kind == "directive"
    let isAnswer = found?.kind == .directive
    scores[.directives].add(
      isLabel && isAnswer ? 1 : 0, extra: isAnswer && !isLabel ? 1 : 0,
      missed: isLabel && !isAnswer ? 1 : 0)
    if isLabel != isAnswer {
      scores[.directives].note(
        "want \(label.kind), got \(found?.kind.rawValue ?? "None"): \(prefix(words, 44))")
    }
    guard isLabel else { return }
    // A directive that was not found misses everything that is in it.
    let answer = isAnswer ? found : nil
    let place = prefix(words, 24)
    scoreModalities(label, answer, words)
    scoreParties(label, answer, place)
    scoreInherited(label, answer, place)
    scoreDeadlines(label, answer, place)
    let want = Set(label.sectors)
    let got = Set(answer?.sectors.map(\.code) ?? [])
    scoreSets(.sectors, want, got)
    if want != got {
      scores[.sectors].note(
        "missed \(PythonLiteral.of(want.subtracting(got))), "
          + "extra \(PythonLiteral.of(got.subtracting(want))): \(place)")
    }
  }

  private mutating func scoreSets(_ measure: Measure, _ want: Set<String>, _ got: Set<String>) {
    scores[measure].add(
      want.intersection(got).count, extra: got.subtracting(want).count,
      missed: want.subtracting(got).count)
  }

  private mutating func scoreModalities(
    _ label: GoldLabels.Statement, _ answer: Statement?, _ words: String
  ) {
    let want = Set(label.modalities.isEmpty ? ["obligation"] : label.modalities)
    let got = Set(answer?.modalities.map(\.rawValue) ?? [])
    scoreSets(.modalities, want, got)
    if want != got {
      scores[.modalities].note(
        "want \(PythonLiteral.of(want)), got \(PythonLiteral.of(got)): \(words)")
    }
  }

  /// Parties named in the statement: the same right edge counts, for the head noun stands there.
  private mutating func scoreParties(
    _ label: GoldLabels.Statement, _ answer: Statement?, _ place: String
  ) {
    struct Party {
      var text: String
      var role: String?
      var range: CanonicalRange
      var acts: Bool { role ?? "responsible" != "supervised" }
    }
    func isSame(_ a: Party, _ b: Party) -> Bool {
      a.range.overlap(b.range) > 0 && a.range.end == b.range.end
    }
    let labels = label.parties.compactMap { party in
      party.range.map { Party(text: party.text, role: party.role, range: canonical.trim($0)) }
    }
    let answers = (answer?.parties ?? []).filter { !$0.inherited }.map {
      Party(text: $0.text, role: $0.role.rawValue, range: canonical.range($0.span))
    }
    let (acting, actual) = (labels.filter(\.acts), answers.filter(\.acts))
    var (pairs, missed, extra) = Scorer.match(acting, actual, isSame)
    scores[.parties].add(pairs.count, extra: extra.count, missed: missed.count)
    let exact = pairs.filter { acting[$0].range == actual[$1].range }.count
    scores[.partiesExact].add(
      exact, extra: extra.count + pairs.count - exact, missed: missed.count + pairs.count - exact)
    for index in missed { scores[.parties].note("missed \(acting[index].text): \(place)") }
    for index in extra { scores[.parties].note("extra \(actual[index].text): \(place)") }
    (pairs, missed, extra) = Scorer.match(labels, answers) {
      isSame($0, $1) && $0.role ?? "responsible" == $1.role ?? "responsible"
    }
    scores[.roles].add(pairs.count, extra: extra.count, missed: missed.count)
    for index in missed {
      scores[.roles].note("missed \(labels[index].role ?? "None") \(labels[index].text): \(place)")
    }
  }

  private mutating func scoreInherited(
    _ label: GoldLabels.Statement, _ answer: Statement?, _ place: String
  ) {
    let want = Bag(
      label.parties.filter(\.isInherited).map { CanonicalText.squash($0.text) })
    let got = Bag(
      (answer?.parties ?? []).filter { $0.inherited && $0.source != .addressees }.map {
        CanonicalText.squash($0.text)
      })
    let both = want.common(with: got)
    scores[.inherited].add(both, extra: got.count - both, missed: want.count - both)
    if want.counts != got.counts {
      scores[.inherited].note(
        "want \(PythonLiteral.of(want.members)), got \(PythonLiteral.of(got.members)): \(place)")
    }
  }

  private mutating func scoreDeadlines(
    _ label: GoldLabels.Statement, _ answer: Statement?, _ place: String
  ) {
    let answers = answer?.deadlines ?? []
    let (pairs, missed, extra) = Scorer.match(label.deadlines, answers) {
      canonical.trim($0.range).overlap(canonical.range($1.span)) > 0 && $0.type == $1.type.rawValue
    }
    scores[.deadlines].add(pairs.count, extra: extra.count, missed: missed.count)
    for index in missed {
      let deadline = label.deadlines[index]
      scores[.deadlines].note("missed \(deadline.type) \(deadline.text): \(place)")
    }
    for index in extra {
      scores[.deadlines].note(
        "extra \(answers[index].type.rawValue) \(answers[index].text): \(place)")
    }
    let answerOf = Dictionary(uniqueKeysWithValues: pairs)
    for (index, deadline) in label.deadlines.enumerated() {
      if deadline.value == nil && deadline.times.isEmpty { continue }
      let found = answerOf[index].map { answers[$0] }
      let times = found?.times?.members
      let isRight =
        (deadline.value == nil || deadline.value == found?.value)
        && (deadline.times.isEmpty || Set(deadline.times) == times.map { Set($0) })
      scores[.values].add(isRight)
      if !isRight {
        scores[.values].note(
          "\(deadline.text): want \(deadline.value ?? "None") "
            + "\(PythonLiteral.of(deadline.times)), got \(found?.value ?? "None") "
            + PythonLiteral.of(times ?? []))
      }
    }
  }

  // MARK: Slogans

  private mutating func scoreSlogans() {
    let answers = notice.slogans
    let (pairs, missed, extra) = Scorer.match(gold.slogans, answers) {
      $0.range.overlap(canonical.range($1.span)) > 0
        && ($0.id == $1.id || CanonicalText.squash($0.id) == CanonicalText.squash($1.id))
    }
    scores[.slogans].add(pairs.count, extra: extra.count, missed: missed.count)
    for index in missed {
      let label = gold.slogans[index]
      scores[.slogans].note(
        "missed \(label.id) \(canonical.text(label.range.start, label.range.end))")
    }
    for index in extra {
      scores[.slogans].note("extra \(answers[index].id) \(answers[index].text)")
    }
  }

  private func prefix(_ text: String, _ count: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.prefix(count))
    return String(view)
  }
}

extension GoldLabels.Field {
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The field without white space, for comparing.
  var squashed: GoldLabels.Field {
    switch self {
    case .text(let text): return .text(CanonicalText.squash(text))
    case .list(let texts): return .list(texts.map(CanonicalText.squash))
    }
  }
}

extension DeadlineMention.Times {
  /// As the product's JSON has them.
  var members: [JSONValue.Member] {
    [("min", min), ("max", max)].compactMap { name, value in
      value.map { JSONValue.Member(name, .integer($0)) }
    }
  }
}

/// A list in which only the number of each member counts.
private struct Bag {
  /// Each member once, in order of first appearance.
  private(set) var members: [String] = []
  private(set) var counts: [String: Int] = [:]

  init(_ values: [String]) {
    for value in values {
      if counts[value] == nil { members.append(value) }
      counts[value, default: 0] += 1
    }
  }

  var count: Int { counts.values.reduce(0, +) }

  func common(with other: Bag) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }
}
