import NoticeExport
import NoticeKit

@testable import NoticeCLI

/// A parse that agrees with its labels in everything, made from them; and worse ones.
enum GoldNotice {
  /// - Parameter slips: the source of errors to put in, or nil for none.
  static func make(_ json: JSONValue, _ source: SourceText, id: String, slips: Slips? = nil)
    throws -> Notice
  {
    var slips = slips
    func slip() -> Bool { slips?.happens() ?? false }
    let labels = try GoldLabels(json)
    let places = Places(source)
    var notice = Notice(
      id: id, source: Notice.Source(length: source.scalarCount), metadata: metadata(labels),
      items: [], statements: [], slogans: [], diagnostics: [])
    if slip() { notice.metadata.issuers.append("青川市人民政府") }
    if slip() { notice.metadata.date = nil }
    if slip() { notice.metadata.genre = "it's \"odd\"\u{3000}\n" }
    for item in labels.items where !slip() {
      notice.items.append(
        Item(
          path: slip() ? item.path + ".9" : item.path, marker: "一、", ordinal: 1, level: 1,
          heading: slip() ? nil : item.heading.map { slip() ? $0 + "工作" : $0 },
          headingSpan: nil,
          span: places.span(CanonicalRange(item.start + (slip() ? 2 : 0), item.start + 3))))
    }
    for (index, label) in labels.statements.enumerated() where !slip() {
      var range = label.range
      if slip() { range.end -= 4 }
      if slip() { range.end += (range.end - range.start) * 2 }
      var statement = Statement(
        id: "s\(index + 1)", item: nil,
        kind: slip()
          ? [.directive, .report, .background][index % 3] : .init(rawValue: label.kind)!,
        modalities: label.modalities.compactMap(Statement.Modality.init(rawValue:)), text: "",
        span: places.span(range))
      if slip() { statement.modalities.append(.permission) }
      fill(&statement, label, places, slip)
      notice.statements.append(statement)
      if slip() {
        var other = statement
        other.id += "x"
        notice.statements.append(other)
      }
    }
    for label in labels.slogans where !slip() {
      notice.slogans.append(
        SloganMention(
          id: slip() ? "other" : label.id, class: "", text: "口号", members: [], missing: [],
          expansion: nil, item: nil, statement: nil, span: places.span(label.range), rule: ""))
    }
    return notice
  }

  private static func metadata(_ labels: GoldLabels) -> Metadata {
    func text(_ name: String) -> String? { labels.metadata[name]?.text }
    func list(_ name: String) -> [String] {
      if case .list(let texts) = labels.metadata[name] { return texts }
      return []
    }
    var metadata = Metadata()
    metadata.genre = text("genre")
    metadata.title = text("title")
    metadata.issuers = list("issuers")
    metadata.documentNumber = text("documentNumber").map {
      .init(text: $0, agency: nil, year: nil, sequence: nil)
    }
    metadata.date = text("date")
    metadata.addressees = list("addressees")
    metadata.copies = list("copies")
    return metadata
  }

  private static func fill(
    _ statement: inout Statement, _ label: GoldLabels.Statement, _ places: Places,
    _ slip: () -> Bool
  ) {
    for party in label.parties where !slip() {
      var range = party.range ?? label.range
      if slip() { range.start += 1 }
      if slip() { range.end -= 1 }
      let role = PartyMention.Role(rawValue: party.role ?? "responsible")!
      statement.parties.append(
        PartyMention(
          text: party.text, kind: .other, role: slip() ? .support : role,
          inherited: slip() ? !party.isInherited : party.isInherited,
          source: slip() ? .addressees : party.isInherited ? .previous : .statement,
          span: places.span(range), rule: ""))
    }
    for deadline in label.deadlines where !slip() {
      let numbers = Dictionary(
        uniqueKeysWithValues: deadline.times.map { ($0.name, $0.value.integer!) })
      let times =
        numbers.isEmpty
        ? nil : DeadlineMention.Times(min: numbers["min"], max: slip() ? 9 : numbers["max"])
      statement.deadlines.append(
        DeadlineMention(
          text: deadline.text, type: slip() ? .from : .init(rawValue: deadline.type)!,
          value: slip() ? "P9D" : deadline.value, times: times, span: places.span(deadline.range),
          rule: ""))
    }
    statement.sectors = label.sectors.filter { _ in !slip() }.map {
      SectorMention(
        code: $0, source: .statement, text: "", span: places.span(label.range), rule: "")
    }
    if slip() {
      statement.sectors.append(
        SectorMention(
          code: "aviation", source: .heading, text: "", span: places.span(label.range), rule: ""))
    }
  }

  /// Where canonical offsets lie in the source.
  private struct Places {
    /// For each scalar of the canonical text its offset in the source.
    private var sources: [Int] = []

    init(_ source: SourceText) {
      let canonical = CanonicalText(source)
      for offset in 0..<source.scalarCount
      where canonical.offset(of: offset) < canonical.offset(of: offset + 1) {
        sources.append(offset)
      }
    }

    func span(_ range: CanonicalRange) -> SourceSpan {
      let start = min(max(range.start, 0), sources.count - 1)
      let end = min(max(range.end, start + 1), sources.count)
      return SourceSpan(start: sources[start], end: sources[end - 1] + 1)
    }
  }
}

/// Errors that come now and then, the same ones for the same seed.
struct Slips {
  private var state: UInt64
  private let percent: UInt64

  init(seed: UInt64, percent: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.percent = percent
  }

  mutating func happens() -> Bool {
    // xorshift64 (Marsaglia 2003)
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return (state >> 20) % 100 < percent
  }
}
