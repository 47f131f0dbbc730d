import Foundation

@testable import NoticeKit

/// The notices of `corpus/`, which every clone of the repository has.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "corpus")

  struct File: Sendable, CustomTestStringConvertibleName {
    var name: String
    var bytes: [UInt8]
    var text: SourceText { SourceText(repairing: bytes) }
  }

  /// The labelled notices and the families of notices that copy one another.
  static let files: [File] = [
    "notices", "families/river-basin/notices", "families/two-years/notices",
  ]
  .flatMap { place in
    let notices = folder.appending(path: place)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: notices.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let data = try! Data(contentsOf: notices.appending(path: name))
      return File(name: String(name.dropLast(4)), bytes: Array(data))
    }
  }
}

/// Gives parameterised tests readable names.
protocol CustomTestStringConvertibleName: CustomStringConvertible {
  var name: String { get }
}

extension CustomTestStringConvertibleName {
  var description: String { name }
}

/// The text without what layout puts between characters, as the evaluator compares it.
func squashed(_ text: some StringProtocol) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter {
        !$0.properties.isWhitespace
          && ![0x200B, 0x200C, 0x200D, 0xFEFF, 0xAD, 0x2A].contains($0.value)
      }))
}

extension SourceText {
  var string: String { String(decoding: utf8, as: UTF8.self) }

  /// What `span` cuts out of the text.
  func cut(_ span: SourceSpan) -> String {
    let scalars = Array(string.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[span.start..<span.end]))
  }
}
