import Foundation

@testable import NoticeKit

/// A file of claims under Specs: one a line, fields between tabs, # begins a comment.
enum MentionSpecFile {
  struct Claim {
    /// `sectors.txt:12`, to name in a failure.
    var place: String
    var fields: [String]

    func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
  }

  static func read(_ name: String) throws -> [Claim] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("Specs/\(name)"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      guard !line.isEmpty, line.first != "#" else { return nil }
      return Claim(
        place: "\(name):\(number + 1)",
        fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }
}

/// Units that a claim's phrases are laid out in, with the parties marked by braces.
struct MentionSpecText {
  private(set) var units: [UInt16] = []

  mutating func append(_ marked: String) -> (range: UnitRange, parties: [UnitRange]) {
    let start = units.count
    var parties: [UnitRange] = []
    var open = 0
    for unit in normalizedUnits(marked) where !unit.isSpace {
      switch unit {
      case 0x7B: open = units.count
      case 0x7D: parties.append(UnitRange(open, units.count))
      default: units.append(unit)
      }
    }
    let range = UnitRange(start, units.count)
    units.append(Unit.newline)
    return (range, parties)
  }

  func string(_ range: UnitRange) -> String {
    String(decoding: units[range.indices], as: UTF16.self)
  }
}
