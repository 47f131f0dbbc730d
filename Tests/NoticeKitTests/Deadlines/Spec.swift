import Foundation

@testable import NoticeKit

/// A spec file: one claim a line, fields parted by |, lines that begin with # are notes.
struct Spec {
  /// One claim, with its place for messages.
  struct Claim {
    var line: Int
    var fields: [String]
  }

  let claims: [Claim]

  /// Reads a file of Tests/NoticeKitTests/Specs.
  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Specs")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    var claims: [Claim] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      claims.append(Claim(line: index + 1, fields: fields))
    }
    self.claims = claims
  }
}

/// Expressions as the spec files write them: `by 2015年底前; every 每年 2+`, or - for none.
func written(_ expressions: [TimeExpression], in flow: UnitFlow) -> String {
  guard !expressions.isEmpty else { return "-" }
  return expressions.map { expression in
    "\(expression.type.rawValue) \(flow.text(expression.range))\(written(expression.times))"
  }.joined(separator: "; ")
}

/// How often, as the spec files write it: ` 2`, ` 2+`, ` -3`, ` 1-2`.
private func written(_ times: DeadlineMention.Times?) -> String {
  switch (times?.min, times?.max) {
  case (nil, nil): return ""
  case (let low?, nil): return " \(low)+"
  case (nil, let high?): return " -\(high)"
  case (let low?, let high?): return low == high ? " \(low)" : " \(low)-\(high)"
  }
}
