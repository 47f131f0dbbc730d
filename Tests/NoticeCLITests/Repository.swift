import Foundation

/// Where the repository lies, for tests on its corpus.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The corpus, in which each gold file has its notice.
  static let gold = root.appendingPathComponent("corpus/gold")
  static let notices = root.appendingPathComponent("corpus/notices")

  /// The scorer that `noticekit evaluate` must agree with; it lies outside the repository.
  static let scorer = root.deletingLastPathComponent().appendingPathComponent("shared/evaluate.py")

  static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}

/// Runs `body` with a folder of its own, which is removed afterwards.
func withTemporaryFolder<R>(_ body: (URL) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("noticekit-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// What a process wrote, and how it ended.
struct ProcessResult {
  var output: String
  var error: String
  var status: Int32
}

/// Runs a program to its end.
func runProcess(_ program: String, _ arguments: [String], input: String? = nil) throws
  -> ProcessResult
{
  try withTemporaryFolder { folder in
    let output = folder.appendingPathComponent("output")
    let error = folder.appendingPathComponent("error")
    let given = folder.appendingPathComponent("input")
    for (url, text) in [(output, ""), (error, ""), (given, input ?? "")] {
      try Data(text.utf8).write(to: url)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    process.standardInput = try FileHandle(forReadingFrom: given)
    try process.run()
    process.waitUntilExit()
    return ProcessResult(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self),
      status: process.terminationStatus)
  }
}
