import Foundation
import NoticeExport
import NoticeFormats

@testable import NoticeKit

/// The notices of `corpus/` with the mentions that people labelled in them, so that the exports
/// are tested with real fullness whatever the parser finds.
enum GoldNotices {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let corpus = root.appending(path: "corpus")

  static let names: [String] = {
    let path = corpus.appending(path: "gold").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static let all: [ExportedNotice] = names.map { ExportedNotice(notice($0)) }

  /// The notice with this name: `01-winter-fire-notice`.
  static func notice(_ name: String) -> Notice {
    let text = Array(try! Data(contentsOf: corpus.appending(path: "notices/\(name).txt")))
    let labels = Array(try! Data(contentsOf: corpus.appending(path: "gold/\(name).json")))
    var notice = NoticeParser().parse(SourceText(repairing: text), id: name)
    notice.source.path = "corpus/notices/\(name).txt"
    notice.source.sha256 = SHA256.hexadecimal(SHA256.digest(text))
    let labelled = Labels(try! JSONReader.read(labels), String(decoding: text, as: UTF8.self))
    labelled.apply(to: &notice)
    return notice
  }

  /// Labels of one notice; they count the characters of the text without its white space.
  private struct Labels {
    let gold: JSONValue
    let scalars: [Unicode.Scalar]
    /// The place in the text of each character that counts.
    let places: [Int]

    init(_ gold: JSONValue, _ text: String) {
      self.gold = gold
      scalars = Array(text.unicodeScalars)
      places = scalars.indices.filter { squashed(String(scalars[$0])) != "" }
    }

    func apply(to notice: inout Notice) {
      notice.metadata.title = gold["metadata"]?["title"]?.string
      notice.metadata.date = gold["metadata"]?["date"]?.string
      notice.statements = (gold["statements"]?.array ?? []).enumerated().map(statement)
      notice.slogans = (gold["slogans"]?.array ?? []).map { slogan($0, notice.statements) }
    }

    private func span(_ label: JSONValue) -> SourceSpan {
      let (start, end) = (label["start"]!.integer!, label["end"]!.integer!)
      return SourceSpan(start: places[start], end: places[end - 1] + 1)
    }

    private func cut(_ span: SourceSpan) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[span.start..<span.end])
      return squashed(String(text))
    }

    private func statement(_ index: Int, _ label: JSONValue) -> Statement {
      let span = span(label)
      let modalities = (label["modalities"]?.array ?? []).compactMap {
        $0.string.flatMap(Statement.Modality.init(rawValue:))
      }
      var statement = Statement(
        id: "s\(index + 1)", item: label["item"]?.string,
        kind: Statement.Kind(rawValue: label["kind"]!.string!)!, modalities: modalities,
        text: cut(span), span: span, rules: ["gold"])
      statement.parties = (label["parties"]?.array ?? []).map { party in
        let isInherited = party["inherited"]?.bool ?? false
        return PartyMention(
          text: party["text"]!.string!, kind: .department,
          role: PartyMention.Role(rawValue: party["role"]?.string ?? "responsible")!,
          inherited: isInherited, source: isInherited ? .previous : .statement,
          span: party["start"] == nil ? span : self.span(party), rule: "gold")
      }
      statement.deadlines = (label["deadlines"]?.array ?? []).map { deadline($0, in: span) }
      statement.sectors = (label["sectors"]?.array ?? []).map { code in
        SectorMention(
          code: code.string!, source: .statement, text: code.string!, span: span, rule: "gold")
      }
      return statement
    }

    private func deadline(_ label: JSONValue, in statement: SourceSpan) -> DeadlineMention {
      let value = label["value"]?.string
      let times = label["times"].flatMap { $0 == .null ? nil : $0 }
      let type = DeadlineMention.Kind(rawValue: label["type"]!.string!)!
      return DeadlineMention(
        text: label["text"]!.string!, type: type, value: value,
        times: times.map { .init(min: $0["min"]?.integer, max: $0["max"]?.integer) },
        due: type == .by || type == .during ? value.flatMap(lastDay) : nil,
        span: label["start"] == nil ? statement : span(label), rule: "gold")
    }

    /// `../2023-12-10` and `2023-11-20/2024-03-31` end with the day; shorter values have none.
    private func lastDay(_ value: String) -> String? {
      guard let last = value.split(separator: "/").last, last.utf8.count == 10 else { return nil }
      return String(last)
    }

    private func slogan(_ label: JSONValue, _ statements: [Statement]) -> SloganMention {
      let span = span(label)
      let statement = statements.first { $0.span.start <= span.start && span.end <= $0.span.end }
      return SloganMention(
        id: label["id"]!.string!, class: "responsibility", text: cut(span), members: [cut(span)],
        missing: [], expansion: nil, item: statement?.item, statement: statement?.id, span: span,
        rule: "gold")
    }
  }
}

/// The text without what layout puts between characters, as the labels count.
private func squashed(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter {
        !$0.properties.isWhitespace
          && ![0x200B, 0x200C, 0x200D, 0xFEFF, 0xAD, 0x2A].contains($0.value)
      }))
}
