import NoticeExport
import NoticeKit

/// `noticekit compare`: notices side by side.
struct CompareCommand {
  /// What `--min-score` and `--top` ask for.
  static func options(_ invocation: Invocation) throws(UsageError) -> Comparison.Options {
    var options = Comparison.Options()
    if let text = invocation.text(.minScore) {
      guard let score = Float(text), (0...1).contains(score) else {
        throw UsageError(
          .outOfRange("--min-score", text, "0–1"), command: invocation.command,
          invocation.language)
      }
      options.minimumScore = score
    }
    if let text = invocation.text(.top) {
      guard let top = Int(text), (1...10_000).contains(top) else {
        throw UsageError(
          .outOfRange("--top", text, "1–10000"), command: invocation.command, invocation.language)
      }
      options.top = top
    }
    return options
  }
}
