/// What is measured, in the order printed. All but `partiesExact` make up the headline score.
enum Measure: String, CaseIterable, Sendable {
  case metadata, items, headings, statements, directives, modalities, parties, roles, inherited
  case deadlines, values, sectors, slogans
  case partiesExact = "parties-exact"

  /// The measures of the headline score.
  static let headline = allCases.filter { $0 != .partiesExact }

  /// Whether each label is right or wrong, so that there are no extra answers to count.
  var isRatio: Bool { self == .metadata || self == .headings || self == .values }
}

/// Right, extra and missed answers of one measure.
struct Tally: Hashable, Sendable {
  private(set) var right = 0
  private(set) var extra = 0
  private(set) var missed = 0
  /// One line an error.
  private(set) var errors: [String] = []

  /// Counts answers.
  mutating func add(_ right: Int, extra: Int, missed: Int) {
    self.right += right
    self.extra += extra
    self.missed += missed
  }

  /// Counts a label that is right or wrong.
  mutating func add(_ isRight: Bool) {
    add(isRight ? 1 : 0, extra: 0, missed: isRight ? 0 : 1)
  }

  /// Notes an error for the detailed report.
  mutating func note(_ error: String) { errors.append(error) }

  /// The number of labels.
  var count: Int { right + missed }

  /// The share of the answers that are right; 1 when there is nothing to find.
  var precision: Double {
    right + extra > 0 ? Double(right) / Double(right + extra) : missed > 0 ? 0 : 1
  }

  /// The share of the labels that were found; 1 without labels.
  var recall: Double { count > 0 ? Double(right) / Double(count) : 1 }

  /// The harmonic mean of precision and recall; `Scores` takes recall for ratios.
  var f1: Double {
    let (p, r) = (precision, recall)
    return p + r > 0 ? 2 * p * r / (p + r) : 0
  }
}

/// A tally for each measure.
struct Scores: Hashable, Sendable {
  private var tallies: [Measure: Tally] = [:]

  subscript(measure: Measure) -> Tally {
    get { tallies[measure] ?? Tally() }
    set { tallies[measure] = newValue }
  }

  /// The score of a measure: recall for ratios, else F1.
  func value(_ measure: Measure) -> Double {
    measure.isRatio ? self[measure].recall : self[measure].f1
  }

  /// The mean of the headline measures.
  var headline: Double {
    Measure.headline.reduce(0) { $0 + value($1) } / Double(Measure.headline.count)
  }
}
