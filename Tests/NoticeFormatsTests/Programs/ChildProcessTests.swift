import Testing

@testable import NoticeFormats

@Suite struct ChildProcessTests {
  @Test func takesWhatAProgramPrints() throws {
    let result = try ChildProcess(
      program: "sh", arguments: ["-c", "printf a; printf b >&2; exit 3"], package: "dash"
    ).run()
    #expect(result.output == Array("a".utf8))
    #expect(result.complaint == "b")
    #expect(result.status == 3)
  }

  @Test func muchOutputAndNoInput() throws {
    let result = try ChildProcess(
      program: "sh",
      arguments: ["-c", "cat; head -c 1000000 /dev/zero; head -c 300000 /dev/zero >&2"],
      package: "dash"
    ).run()
    #expect(result.output.count == 1_000_000)
    #expect(result.status == 0)
  }

  @Test func limitsOfTimeAndSize() {
    let slow = ChildProcess(
      program: "sh", arguments: ["-c", "sleep 60 & sleep 60"], package: "dash", seconds: 1)
    #expect(throws: ReadError.timedOut("sh", seconds: 1)) { try slow.run() }
    let large = ChildProcess(
      program: "cat", arguments: ["/dev/zero"], package: "coreutils", limit: 100_000)
    #expect(throws: ReadError.tooLarge(limit: 100_000)) { try large.run() }
  }

  @Test func missingProgramsNameTheirPackage() {
    let missing = ChildProcess(program: "no-such-program", arguments: [], package: "some-package")
    #expect(throws: ReadError.missingProgram("no-such-program", package: "some-package")) {
      try missing.run()
    }
    #expect(
      ReadError.missingProgram("pdftotext", package: "poppler-utils").description.contains(
        "apt-get install poppler-utils"))
  }

  @Test func repeatedLinesAtTheEdgesOfPagesGo() {
    let pages = (1...4).map {
      "青川市应急管理局\n\n第\($0)条 各单位要排查水库和堤防。\n"
        + "各县要在\($0)月底前完成本轮排查整治\n    — \($0) —\n"
    }
    let text = PageFurniture.removed(from: pages)
    #expect(!text.contains("应急管理局"))
    #expect(!text.contains("—"))
    #expect(text.contains("第3条"))
    #expect(text.contains("4月底前"))
  }

  @Test func recognisedTextLosesItsGaps() {
    #expect(Recognition.withoutGaps("各 单 位 要 在 2024 年 check all") == "各单位要在2024年check all")
  }
}
