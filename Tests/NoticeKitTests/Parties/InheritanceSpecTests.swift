import Foundation
import Testing

@testable import NoticeKit

/// The small documents of `parties-inherited.txt`.
struct InheritanceSpecTests {
  private struct Document {
    var place: String
    var text: String
    var want: [String]
  }

  @Test func documents() throws {
    let documents = try Self.documents()
    #expect(documents.count >= 20)
    for document in documents {
      let layout = LayoutBuilder.layout(SourceText(document.text))
      let parts = DocumentParts.find(in: layout)
      let outline = OutlineBuilder.outline(layout, parts)
      let segments = Segmenter.segments(layout, parts, outline)
      let hits = PartyExtractor(
        layout, outline, segments, words: NoticeWords.standard.index(layout.flow.units).party
      ).parties(
        isDirective: segments.map { !layout.flow.units.has("如下：", before: $0.range.end) },
        metadata: MetadataReader.read(layout, parts))
      let got = hits.map { hits in
        hits.isEmpty ? "-" : hits.map { Self.describe($0, layout.flow) }.joined(separator: " , ")
      }
      #expect(got == document.want, "\(document.place)")
    }
  }

  private static func describe(_ hit: PartyHit, _ flow: UnitFlow) -> String {
    let role = hit.role == .responsible ? "" : "\(hit.role.rawValue)|"
    let origin: String
    switch hit.source {
    case .statement: origin = ""
    case .previous: origin = "^"
    case .parent: origin = hit.rule == .heading ? "^#" : "^^"
    case .addressees: origin = "^@"
    }
    return origin + role + (hit.name ?? flow.text(hit.range))
  }

  private static func documents() throws -> [Document] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("Specs/parties-inherited.txt"), encoding: .utf8)
    var documents: [Document] = []
    var lines: [Substring] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.isEmpty || line.first == "#" { continue }
      guard line.hasPrefix("=>") else {
        lines.append(line)
        continue
      }
      documents.append(
        Document(
          place: "parties-inherited.txt:\(number + 1)", text: lines.joined(separator: "\n") + "\n",
          want: line.dropFirst(2).components(separatedBy: " ; ").map {
            $0.trimmingCharacters(in: .whitespaces)
          }))
      lines = []
    }
    return documents
  }
}
