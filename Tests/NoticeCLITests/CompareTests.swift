import Foundation
import NoticeExport
import NoticeFormats
import NoticeKit
import Testing

@testable import NoticeCLI

@Suite struct CompareTests {
  private static let families = Repository.root.appendingPathComponent("corpus/families")

  /// Runs the program in a folder with three notices; standard output and error are files there.
  private func run<R>(
    _ words: [String], _ body: (ExitCode, URL) throws -> R
  ) throws -> R {
    try withTemporaryFolder { folder in
      let source = Self.families.appendingPathComponent("river-basin/notices")
      for name in ["00-province", "01-qingchuan", "03-tongan"] {
        try FileManager.default.copyItem(
          at: source.appendingPathComponent("\(name).txt"),
          to: folder.appendingPathComponent("\(name).txt"))
      }
      for name in ["output", "error"] {
        try Data().write(to: folder.appendingPathComponent(name))
      }
      let output = try FileHandle(forUpdating: folder.appendingPathComponent("output"))
      let error = try FileHandle(forUpdating: folder.appendingPathComponent("error"))
      let console = Console(
        output: output.fileDescriptor, error: error.fileDescriptor, variables: [:])
      let arguments = words.map { Argument($0.replacingOccurrences(of: "@", with: folder.path)) }
      return try body(Program(console: console).run(arguments), folder)
    }
  }

  private func text(_ url: URL, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  @Test func terminalTables() throws {
    try run([
      "compare", "@/00-province.txt", "@/01-qingchuan.txt", "@/03-tongan.txt", "--lang", "zh",
    ]) {
      status, folder in
      #expect(status == .success)
      let output = try text(folder, "output")
      #expect(output.contains("【共同要求】"))
      #expect(output.contains("江岭省"))
    }
  }

  @Test func csvGetsItsDescription() throws {
    try run(["compare", "@/00-province.txt", "@/01-qingchuan.txt", "-o", "@/out.csv", "-q"]) {
      status, folder in
      #expect(status == .success)
      let package = try text(folder, "datapackage.json")
      #expect(package.contains("\"path\": \"out.csv\""))
    }
  }

  @Test func aDescriptionOfOtherDataStays() throws {
    try withTemporaryFolder { folder in
      let package = folder.appendingPathComponent("datapackage.json")
      try Data("{\"name\": \"water\"}".utf8).write(to: package)
      let output = folder.appendingPathComponent("out.csv").path
      try run(["compare", "@/00-province.txt", "@/01-qingchuan.txt", "-o", output, "-q"]) {
        status, run in
        #expect(status == .failure)
        let error = try text(run, "error")
        #expect(error.contains("datapackage.json"))
      }
      let kept = try text(folder, "datapackage.json")
      #expect(kept == "{\"name\": \"water\"}")
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  @Test(arguments: [
    ["--min-score", "2"], ["--min-score", "x"], ["--top", "0"], ["--by", "colour"],
    ["-o", "x.docx"],
  ])
  func wrongUsage(words: [String]) throws {
    try run(["compare", "@/00-province.txt", "@/01-qingchuan.txt"] + words) { status, _ in
      #expect(status == .usage)
    }
  }

  @Test func noticesOfOneNameStayApart() throws {
    try run(["compare", "@/00-province.txt", "@/00-province.txt", "--format", "json"]) {
      status, folder in
      #expect(status == .success)
      let json = try JSONReader.read(Array(Data(try text(folder, "output").utf8)))
      let ids = json["notices"]?.array?.compactMap { $0["id"]?.string }
      #expect(ids == ["00-province", "00-province-2"])
      let relations = json["alignments"]?.array?.compactMap { $0["relation"]?.string } ?? []
      #expect(relations.count >= 29)
    }
  }

  @Test func alignmentOfTheFamiliesStaysAboveItsFloors() throws {
    try run(["evaluate", "--alignments", Self.families.path, "--json"]) { status, folder in
      #expect(status == .success)
      let total = try JSONReader.read(Array(Data(try text(folder, "output").utf8)))["total"]
      func rate(_ name: String) -> Double {
        if case .number(let rate)? = total?[name] { return rate }
        return Double(total?[name]?.integer ?? 0)
      }
      #expect(rate("precision") >= 0.97)
      #expect(rate("recall") >= 0.9)
      #expect(rate("relations") >= 0.78)
      #expect(total?["count"]?.integer == 179)
    }
  }

  @Test func faultyGoldIsNamed() throws {
    try withTemporaryFolder { folder in
      let labels = folder.appendingPathComponent("family/alignments")
      try FileManager.default.createDirectory(at: labels, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("family/notices"), withIntermediateDirectories: true)
      try Data("{\"left\": \"a\", \"right\": \"b\", \"pairs\": []}".utf8)
        .write(to: labels.appendingPathComponent("a--b.json"))
      try Data("{\"left\": \"a\"}".utf8).write(to: labels.appendingPathComponent("c.json"))
      try run(["evaluate", "--alignments", folder.path, "--lang", "en"]) { status, run in
        #expect(status == .failure)
        let error = try text(run, "error")
        #expect(error.contains("no 'left' or 'right'"))
        #expect(error.contains("no notice a.txt"))
      }
    }
  }
}
