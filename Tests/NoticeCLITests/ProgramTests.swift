import Foundation
import NoticeExport
import NoticeKit
import Testing

@testable import NoticeCLI

private let notice = """
  青川市临江区应急管理局关于开展校园安全检查的通知
  各镇人民政府：
  一、突出重点
  各学校要在9月底前完成检查。
  二、加强督导
  区教育局牵头，定期组织督导。

  """

/// What the program wrote, and how it ended.
private struct Run {
  var output: String
  var error: String
  var status: ExitCode
}

/// Runs the program within this process, in files instead of a terminal.
private func run(
  _ words: [String], input: String = "", variables: [String: String] = [:]
) throws -> Run {
  try withTemporaryFolder { folder in
    func open(_ name: String, _ text: String = "") throws -> (URL, FileHandle) {
      let url = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return (url, try FileHandle(forUpdating: url))
    }
    let (_, given) = try open("input", input)
    let (output, outputHandle) = try open("output")
    let (error, errorHandle) = try open("error")
    let console = Console(
      input: given.fileDescriptor, output: outputHandle.fileDescriptor,
      error: errorHandle.fileDescriptor, variables: variables)
    let status = Program(console: console).run(words.map { Argument($0) })
    return Run(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self), status: status)
  }
}

/// A folder of two notices, one of them in a folder below, among other files.
private func withNotices<R>(_ body: (URL) throws -> R) throws -> R {
  try withTemporaryFolder { folder in
    let manager = FileManager.default
    for name in ["b", ".hidden"] {
      try manager.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    for name in ["c.txt", "b/a.md", ".hidden/x.txt", ".d.txt"] {
      try Data(notice.utf8).write(to: folder.appendingPathComponent(name))
    }
    try Data("PK\u{3}\u{4}....notes.txt".utf8).write(to: folder.appendingPathComponent("a.zip"))
    // A link back to the folder must not lead in a circle.
    try manager.createSymbolicLink(
      at: folder.appendingPathComponent("b/loop"), withDestinationURL: folder)
    return try body(folder)
  }
}

private func json(_ text: some StringProtocol) throws -> JSONValue {
  try JSONReader.read(Array(text.utf8))
}

@Suite struct ProgramTests {
  @Test func oneFileGivesOneObject() throws {
    try withNotices { folder in
      let path = folder.appendingPathComponent("c.txt").path
      let result = try run(["parse", path])
      #expect(result.status == .success)
      #expect(result.error == "")
      #expect(result.output.hasSuffix("}\n"))
      #expect(result.output.filter { $0 == "\n" }.count == 1)
      let value = try json(result.output)
      #expect(value["id"]?.string == "c")
      #expect(value["source"]?["path"]?.string == path)
      #expect(value["source"]?["encoding"]?.string == "utf-8")
      #expect(value["source"]?["length"]?.integer == notice.unicodeScalars.count)
      #expect(value["source"]?["sha256"]?.string?.count == 64)
    }
  }

  @Test func foldersGiveOneLineANotice() throws {
    try withNotices { folder in
      let result = try run(["parse", folder.path])
      #expect(result.status == .success)
      let lines = result.output.split(separator: "\n")
      #expect(try lines.map { try json($0)["id"]?.string } == ["a", "c"])
      #expect(try json(lines[0])["source"]?["format"]?.string == "markdown")
    }
  }

  @Test func standardInput() throws {
    let result = try run(["parse", "-"], input: notice)
    #expect(result.status == .success)
    let value = try json(result.output)
    #expect(value["id"]?.string == "stdin")
    #expect(value["source"]?["path"] == .null)
  }

  @Test func badFilesAreReportedAndTheRestGoesOn() throws {
    try withNotices { folder in
      let path = { folder.appendingPathComponent($0).path }
      let result = try run(["parse", "-q", path("none.txt"), path("a.zip"), path("c.txt")])
      #expect(result.status == .failure)
      #expect(try json(result.output)["id"]?.string == "c")
      #expect(
        result.error == """
          noticekit: \(path("none.txt")): No such file or directory
          noticekit: \(path("a.zip")): is a ZIP archive; unpack it first

          """)
      let chinese = try run(["parse", path("a.zip")], variables: ["LANG": "zh_CN.UTF-8"])
      #expect(chinese.output == "")
      #expect(chinese.error.contains("a.zip：是ZIP 压缩包；请先解压"))
    }
  }

  @Test func aFolderWithoutTexts() throws {
    try withTemporaryFolder { folder in
      let result = try run(["parse", folder.path])
      #expect(result.status == .failure)
      #expect(
        result.error == "noticekit: \(folder.path): holds no file of a kind that can be read\n")
    }
  }

  @Test func encodings() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("big5.txt")
      // 通知 in Big5, with a byte that is none.
      try Data([0xB3, 0x71, 0xAA, 0xBE, 0x0A, 0xFF, 0x0A]).write(to: path)
      let strict = try run(["parse", path.path, "--encoding", "big5"])
      #expect(strict.status == .failure)
      #expect(strict.error.contains("not BIG5 (byte 5)"))
      let lossy = try run(["parse", path.path, "--encoding", "big5", "--lossy"])
      #expect(lossy.status == .success)
      let value = try json(lossy.output)
      #expect(value["source"]?["encoding"]?.string == "big5")
      #expect(value["source"]?["length"]?.integer == 5)
      #expect(value["diagnostics"]?.array?.first?["code"]?.string == "undecodable-bytes")
    }
  }

  @Test func wrongUsage() throws {
    for words in [
      [], ["pars"], ["parse"], ["parse", "--encoding", "nothing", "a"],
      ["parse", "--date", "2014-02-30", "a"], ["tasks", "a", "-o", "a.xyz"],
      ["tasks", "a", "--format", "sqlite"], ["tasks", "a", "--columns", "序列"],
      ["evaluate", "--gold", "a"], ["parse", "--lexicon", "/none.tsv", "a"],
    ] {
      let result = try run(words)
      #expect(result.status == .usage)
      #expect(result.output == "")
      #expect(result.error.hasPrefix("noticekit: "))
      #expect(result.error.hasSuffix("'.\n"))
    }
    #expect(
      try run(["tsks", "a"], variables: ["LC_ALL": "zh_CN"]).error
        == "noticekit: 没有命令 'tsks'；是否指 'tasks'？\n用法见：noticekit help\n")
    #expect(try run(["--lang", "zh", "tsks"]).error.contains("没有命令"))
  }

  @Test func helpInTheLanguageOfTheLocale() throws {
    #expect(try run(["help", "tasks"]).output.contains("Usage\n"))
    #expect(try run(["help", "tasks"], variables: ["LANG": "zh_CN.UTF-8"]).output.contains("用法\n"))
    let mixed = ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]
    #expect(try run(["tasks", "-h"], variables: mixed).output.contains("Usage\n"))
    #expect(try run(["--lang=zh", "--help"]).output.contains("用法\n"))
    #expect(try run(["--version"]).output == "noticekit \(Program.version)\n")
  }

  @Test func formatsOfTasks() throws {
    try withNotices { folder in
      let path = folder.appendingPathComponent("c.txt").path
      let count = Checklist(NoticeParser().parse(SourceText(notice), id: "c")).tasks.count
      try #require(count > 1)
      let lines = try run(["tasks", path, "--format", "jsonl"]).output.split(separator: "\n")
      #expect(lines.count == count)
      #expect(try json(lines[0])["schema"]?.string == "noticekit.task/1")
      let array = try json(run(["tasks", path, path, "--format", "json"]).output)
      #expect(array.array?.count == count * 2)
      let csv = try run(["tasks", folder.path, "--format", "csv"]).output
      let records = csv.split(separator: "\r\n")
      #expect(records.count == count * 2 + 1)
      #expect(records[0].hasPrefix("序号,条款,"))
      #expect(records.last?.hasPrefix("\(count * 2),") == true)
      #expect(
        try run(["tasks", path, "--format", "csv", "--lang", "en"]).output.hasPrefix("No.,Clause,"))
      #expect(
        try run(["tasks", path, "--format", "csv", "--bom", "always"]).output.hasPrefix(
          "\u{FEFF}序号"))
      #expect(try run(["tasks", path, "--format", "md"]).output.contains("- [ ] **一** "))
      let table = try run(["tasks", path], variables: ["COLUMNS": "80"])
      #expect(table.output.contains("共\(count)项任务"))
      #expect(!table.output.contains("\u{1B}"))
      #expect(
        try run(["tasks", path, "--granularity", "item"]).output.contains("共2项任务"))
    }
  }

  @Test func tasksOfNoNotice() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.txt").path
      try Data("会议室\n".utf8).write(to: URL(fileURLWithPath: path))
      let result = try run(["tasks", path, "--format", "json"])
      #expect(try json(result.output).array != nil)
    }
  }

  @Test func outputFilesAppearWhole() throws {
    try withNotices { folder in
      let path = { folder.appendingPathComponent($0).path }
      let target = folder.appendingPathComponent("tasks.csv")
      let result = try run(["tasks", path("c.txt"), "-o", target.path])
      #expect(result.status == .success)
      #expect(result.output == "")
      #expect(try Data(contentsOf: target).starts(with: [0xEF, 0xBB, 0xBF]))
      // Nothing but the result is left behind, and an old result survives a run without any.
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
          == [".d.txt", ".hidden", "a.zip", "b", "c.txt", "tasks.csv"])
      let before = try Data(contentsOf: target)
      #expect(try run(["tasks", path("a.zip"), "-o", target.path]).status == .failure)
      #expect(try Data(contentsOf: target) == before)
      // A link stays a link, and what it points to is replaced.
      try FileManager.default.createSymbolicLink(
        atPath: path("link.csv"), withDestinationPath: target.path)
      #expect(
        try run(["tasks", path("c.txt"), "--bom", "never", "-o", path("link.csv")]).status
          == .success)
      #expect(try Data(contentsOf: target) == before.dropFirst(3))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: path("link.csv")) == target.path)
      let denied = try run(["parse", path("c.txt"), "-o", path("none/a.json")])
      #expect(denied.status == .failure)
      #expect(denied.error.contains("none/a.json: cannot write: No such file or directory"))
      #expect(try run(["parse", path("c.txt"), "-o", "/dev/null"]).status == .success)
      #expect(try run(["parse", path("c.txt"), "-o", "-"]).output.hasPrefix("{"))
    }
  }

  @Test func explanations() throws {
    try withNotices { folder in
      let path = folder.appendingPathComponent("c.txt").path
      let whole = try run(["explain", path]).output
      #expect(whole.contains("§ 1  一、突出重点\n"))
      #expect(whole.contains("s1  1  directive, obligation  "))
      #expect(whole.contains("s2  2  directive, obligation  "))
      let one = try run(["explain", path, "--statement", "s2"]).output
      #expect(one.hasPrefix("s2  2  "))
      #expect(!one.contains("§"))
      let none = try run(["explain", path, "--statement", "s99"])
      #expect(none.status == .failure)
      #expect(none.error.hasPrefix("noticekit: c: no statement s99; it has s1–s"))
    }
  }

  @Test func timesInPhrases() throws {
    let words = ["resolve", "--date", "2014-06-17", "9月30日前报送", "加强领导", "每季度至少一次"]
    let lines = try run(words).output.split(separator: "\n").map { try json($0) }
    #expect(lines.map { $0["line"]?.integer } == [1, 3])
    #expect(lines.map { $0["text"]?.string } == ["9月30日前", "每季度"])
    #expect(lines.map { $0["type"]?.string } == ["by", "every"])
    #expect(lines[0]["due"]?.string == "2014-09-30")
    #expect(lines[0]["span"] == .object([.init("start", .integer(0)), .init("end", .integer(6))]))
    #expect(lines[1]["times"] == .object([.init("min", .integer(1))]))
    #expect(lines.allSatisfy { $0["rule"]?.string != nil })
  }

  @Test func timesInLinesOfStandardInput() throws {
    let input = "\u{FEFF}每月\r\n\n加强领导\n2015年底前"
    let result = try run(["resolve"], input: input)
    #expect(result.status == .success)
    let lines = try result.output.split(separator: "\n").map { try json($0) }
    #expect(lines.map { $0["line"]?.integer } == [1, 4])
    #expect(lines.map { $0["value"]?.string } == ["R/P1M", "../2015-12-31"])
    #expect(lines[0]["span"]?["start"]?.integer == 0)
    #expect(try run(["resolve"]).output == "")
  }

  @Test(arguments: [
    ("2014-06-17", true), ("2016-02-29", true), ("2000-02-29", true), ("1900-02-29", false),
    ("2014-13-01", false), ("2014-6-17", false), ("2014-06-31", false), ("0000-01-01", false),
    ("2014/06/17", false), ("20140617", false), ("２０１４-06-17", false), ("", false),
  ])
  func datesOfOptions(text: String, isValid: Bool) {
    #expect(DateOption.isValid(text) == isValid)
  }

  @Test func evaluationOfFolders() throws {
    try withTemporaryFolder { folder in
      let gold = """
        {"metadata": {"genre": "通知"}, "items": [{"path": "1", "start": 30, "heading": "突出重点"}],
         "statements": [], "slogans": []}
        """
      for name in ["a", "b"] {
        try Data(gold.utf8).write(to: folder.appendingPathComponent("\(name).json"))
      }
      try Data("{".utf8).write(to: folder.appendingPathComponent("c.json"))
      try Data(notice.utf8).write(to: folder.appendingPathComponent("a.txt"))
      let arguments = ["evaluate", "--gold", folder.path, "--text", folder.path]
      let all = try run(arguments)
      #expect(all.status == .failure)
      #expect(all.output.contains("FAILED b: No such file or directory\n"))
      #expect(all.output.contains(" over 2 documents, worst b "))
      #expect(all.error.contains("c.json: line 1, column 2: "))
      let one = try run(arguments + ["--only", "a", "--json"])
      #expect(one.status == .success)
      #expect(try json(one.output)["scores"]?["items"] == .number(0.6667))
      #expect(try run(arguments + ["--only", "z"]).status == .failure)
    }
  }
}

/// The program itself, as a shell runs it.
@Suite struct ProcessTests {
  /// The build's `noticekit`, which lies beside the tests.
  private let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("noticekit").path

  @Test func aClosedPipeEndsQuietly() throws {
    try withTemporaryFolder { folder in
      for index in 0..<200 {
        try Data(notice.utf8).write(to: folder.appendingPathComponent("\(index).txt"))
      }
      let result = try runProcess(
        "/bin/bash",
        [
          "-c", "\"$0\" parse \"$1\" | head -c 10; echo \" ${PIPESTATUS[0]}\"", program,
          folder.path,
        ])
      #expect(result.output == "{\"schema\": 0\n")
      #expect(result.error == "")
    }
  }

  @Test func exitStatus() throws {
    #expect(try runProcess(program, ["--version"]).status == 0)
    #expect(try runProcess(program, ["parse", "/none.txt"]).status == 1)
    #expect(try runProcess(program, ["--bogus"]).status == 2)
  }

  @Test func aFullDiskIsAnError() throws {
    let result = try runProcess(
      "/bin/bash", ["-c", "\"$0\" help > /dev/full; echo $?", program])
    #expect(result.output == "1\n")
    #expect(result.error.contains("cannot write: No space left on device"))
  }

  @Test func namesThatAreNotUTF8() throws {
    try withTemporaryFolder { folder in
      // 安全.txt in GB18030, as archives from Windows leave it
      let result = try runProcess(
        "/bin/bash",
        [
          "-c",
          "cd \"$1\" && name=$(printf '\\xb0\\xb2\\xc8\\xab.txt') && echo 会议室 > \"$name\""
            + " && \"$0\" parse . && \"$0\" parse \"$name\"",
          program, folder.path,
        ])
      #expect(result.status == 0)
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 2)
      for line in lines { #expect(try json(line)["id"]?.string == "安全") }
    }
  }
}
