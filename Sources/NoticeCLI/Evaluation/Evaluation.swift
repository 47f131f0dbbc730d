import Glibc
import NoticeExport
import NoticeFormats
import NoticeKit

/// The scores of a folder of labelled notices.
struct Evaluation: Sendable {
  /// A notice that could not be scored; its labels count as missed.
  struct Failure: Hashable, Sendable {
    var name: String
    var reason: String
  }

  private(set) var total = Scores()
  /// The headline score of each notice, in order of their names.
  private(set) var documents: [(name: String, score: Double)] = []
  private(set) var failures: [Failure] = []

  /// Scores one notice.
  mutating func add(
    _ gold: GoldLabels, _ notice: Notice, _ canonical: CanonicalText, name: String
  ) {
    documents.append((name, Scorer.score(gold, notice, canonical, adding: Scores()).headline))
    total = Scorer.score(gold, notice, canonical, adding: total)
  }

  /// Counts a notice of which nothing is known.
  mutating func addFailure(_ name: String, _ reason: String, gold: GoldLabels) {
    failures.append(Failure(name: name, reason: reason))
    let nothing = Notice(
      id: name, source: Notice.Source(), metadata: Metadata(), items: [], statements: [],
      slogans: [], diagnostics: [])
    add(gold, nothing, CanonicalText(""), name: name)
  }

  /// The report for people, one line a measure.
  ///
  /// - Parameter detail: whether each error is listed as well.
  func report(detail: Bool) -> String {
    var lines: [String] = []
    if detail {
      lines += documents.map { "== \($0.name): \(Evaluation.decimal($0.score, places: 3))" }
    }
    for measure in Measure.allCases {
      let tally = total[measure]
      let name = Evaluation.padded(measure.rawValue, to: 14)
      let count = Evaluation.padded(String(tally.count), to: 5)
      var rates = ""
      if !measure.isRatio {
        rates =
          "P \(Evaluation.decimal(tally.precision, places: 3)) "
          + "R \(Evaluation.decimal(tally.recall, places: 3))"
      }
      lines.append(
        "\(name) \(Evaluation.decimal(total.value(measure), places: 3))  n=\(count) \(rates)")
      if detail { lines += tally.errors.map { "    " + $0 } }
    }
    lines += failures.map { "FAILED \($0.name): \($0.reason)" }
    var last =
      "score \(Evaluation.decimal(Evaluation.rounded(total.headline), places: 4))"
      + " over \(documents.count) documents"
    if let worst = documents.min(by: { $0.score < $1.score }) {
      last += ", worst \(worst.name) \(Evaluation.decimal(worst.score, places: 3))"
    }
    return (lines + [last]).joined(separator: "\n") + "\n"
  }

  /// The report for programs.
  func json() -> [UInt8] {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    json.key("scores")
    json.beginObject()
    for measure in Measure.allCases {
      json.key(text: measure.rawValue)
      json.value(Evaluation.rounded(total.value(measure)))
    }
    json.key("score")
    json.value(Evaluation.rounded(total.headline))
    json.endObject()
    json.key("measures")
    json.beginObject()
    for measure in Measure.allCases {
      let tally = total[measure]
      json.key(text: measure.rawValue)
      json.beginObject(inline: true)
      json.key("precision")
      json.value(Evaluation.rounded(measure.isRatio ? tally.recall : tally.precision))
      json.key("recall")
      json.value(Evaluation.rounded(tally.recall))
      json.key("count")
      json.value(tally.count)
      json.endObject()
    }
    json.endObject()
    json.key("documents")
    json.beginObject()
    for document in documents {
      json.key(text: document.name)
      json.value(document.score)
    }
    json.endObject()
    json.key("failed")
    json.value(failures.map { "\($0.name): \($0.reason)" })
    json.endObject()
    return json.bytes + [0x0A]
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.utf8.count, 0))
  }

  /// `number` with so many decimals, halves as exact binary values round (C99 `printf`).
  static func decimal(_ number: Double, places: Int32) -> String {
    var room = [CChar](repeating: 0, count: 64)
    let count = withVaList([places, number]) { vsnprintf(&room, room.count, "%.*f", $0) }
    return String(decoding: room[..<Int(count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// `number` rounded to four decimals.
  static func rounded(_ number: Double) -> Double {
    Double(decimal(number, places: 4)) ?? number
  }
}
