import Foundation
import NoticeFormats
import Testing

@testable import NoticeCLI

@Suite struct BatchTests {
  /// Runs the program on a folder with three notices, two of one name.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "noticekit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("in/a.txt", "一、各县要在2024年6月底前完成排查。"), ("in/a.md", "一、市应急局要每月检查一次。"),
      ("in/sub/b.txt", "一、各镇要加强值守。"), ("in/sub/skip.txt", "一、不读。"),
    ] {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder)
  }

  private func run(_ arguments: [String]) -> ExitCode {
    var console = Console.system
    console.output = open("/dev/null", O_WRONLY)
    console.error = open("/dev/null", O_WRONLY)
    defer {
      close(console.output)
      close(console.error)
    }
    return Program(console: console).run(arguments.map { Argument($0) })
  }

  private func files(below folder: URL) -> [String] {
    let names = FileManager.default.subpaths(atPath: folder.path) ?? []
    return names.filter { $0.contains(".") }.sorted()
  }

  @Test func oneFileAnInputInTheSameFolders() throws {
    try withFolder { folder in
      let out = folder.appendingPathComponent("out")
      #expect(
        run([
          "tasks", folder.path + "/in", "--exclude", "skip*", "--output-dir", out.path, "--format",
          "csv",
        ]) == .success)
      #expect(files(below: out) == ["a.csv", "a.txt.csv", "sub/b.csv"])
      let csv = try String(contentsOf: out.appendingPathComponent("sub/b.csv"), encoding: .utf8)
      #expect(csv.contains("各镇要加强值守"))
      #expect(csv.contains("序号"))
    }
  }

  @Test func patternsAndListsOfFiles() throws {
    try withFolder { folder in
      let target = folder.appendingPathComponent("o.jsonl")
      func ids(_ arguments: [String]) throws -> [String] {
        #expect(run(["parse"] + arguments + ["-o", target.path]) == .success)
        let text = try String(contentsOf: target, encoding: .utf8)
        return text.split(separator: "\n").map { line in
          String(line.components(separatedBy: "\"id\":\"")[1].prefix { $0 != "\"" })
        }
      }
      #expect(try ids([folder.path + "/in/**/*.txt"]) == ["a", "b", "skip"])
      #expect(try ids([folder.path + "/in/*.txt"]) == ["a"])
      #expect(try ids([folder.path + "/in", "--include", "b*,*.md"]) == ["a", "b"])
      let list = folder.appendingPathComponent("list")
      for separator in ["\n", "\r\n", "\0"] {
        let names = ["in/sub/b.txt", "in/a.txt"].map { folder.path + "/" + $0 }
        try Data(names.joined(separator: separator).utf8).write(to: list)
        #expect(try ids(["--files-from", list.path]) == ["b", "a"])
      }
      #expect(run(["parse", "--files-from", folder.path + "/none"]) == .usage)
    }
  }

  @Test func threadsDoNotChangeTheResult() throws {
    try withFolder { folder in
      var outputs: Set<Data> = []
      for jobs in ["1", "2", "5"] {
        let target = folder.appendingPathComponent("o\(jobs).csv")
        #expect(
          run(["tasks", Repository.notices.path, "-o", target.path, "-j", jobs])
            == .success)
        outputs.insert(try Data(contentsOf: target))
      }
      #expect(outputs.count == 1)
      #expect(run(["parse", folder.path + "/in", "-j", "0"]) == .usage)
    }
  }

  @Test func failFastLeavesNoFile() throws {
    try withFolder { folder in
      let target = folder.appendingPathComponent("o.jsonl")
      let inputs = [folder.path + "/in/a.txt", folder.path + "/none", folder.path + "/in/a.md"]
      #expect(run(["parse"] + inputs + ["-o", target.path, "--fail-fast"]) == .failure)
      #expect(!FileManager.default.fileExists(atPath: target.path))
      #expect(run(["parse"] + inputs + ["-o", target.path]) == .failure)
      let lines = try String(contentsOf: target, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 2)
    }
  }

  @Test func textsNeedAFolder() throws {
    try withFolder { folder in
      #expect(run(["text", folder.path + "/in"]) == .usage)
      let out = folder.appendingPathComponent("texts")
      #expect(run(["text", folder.path + "/in", "--output-dir", out.path]) == .success)
      #expect(files(below: out) == ["a.txt", "a.txt.txt", "sub/b.txt", "sub/skip.txt"])
    }
  }

  @Test func journalsKeepWholeRecordsOnly() throws {
    try withFolder { folder in
      let target = FilePath(folder.path + "/o.jsonl")
      let journal = try Journal(for: target, isFolder: false, isResumed: false)
      try journal.append("k1", Array("甲".utf8))
      try journal.append("k2", Array("乙".utf8))
      let path = folder.path + "/o.jsonl.noticekit-journal"
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for length in 0...whole.count {
        try whole.prefix(length).write(to: URL(fileURLWithPath: path))
        let again = try Journal(for: target, isFolder: false, isResumed: true)
        #expect(again.count == (length == whole.count ? 2 : length >= whole.count / 2 ? 1 : 0))
        if again.count > 0 { #expect(again.result("k1") == Array("甲".utf8)) }
      }
    }
  }
}
