import Foundation
import NoticeExport
import NoticeKit
import Testing

@testable import NoticeCLI

/// A labelled notice of a few lines.
private let sampleText = """
  关于加强校园安全的通知
  一、压实责任
  县教育局要在9月底前完成排查，
  各学校配合。落实“一票否决”。

  """

/// Labels of `sampleText`: the second statement has an inherited party.
private let sampleGold = """
  {"document": "s", "metadata": {"genre": "通知", "title": "关于加强校园安全的通知",
    "issuers": ["云溪县教育局"], "documentNumber": null, "date": null, "addressees": []},
   "items": [{"path": "1", "start": 11, "heading": "压实责任"}],
   "statements": [
    {"start": 17, "end": 38, "item": "1", "kind": "directive", "modalities": ["obligation"],
     "parties": [{"text": "县教育局", "role": "responsible", "start": 17, "end": 21},
      {"text": "各学校", "role": "support", "start": 32, "end": 35}],
     "deadlines": [{"text": "9月底前", "type": "by", "value": "../2023-09-30", "start": 23, "end": 27}],
     "sectors": ["education"]},
    {"start": 38, "end": 47, "item": "1", "kind": "directive", "modalities": ["obligation"],
     "parties": [{"text": "县教育局", "role": "responsible", "inherited": true}],
     "deadlines": [], "sectors": []}],
   "slogans": [{"start": 41, "end": 45, "id": "one-vote-veto"}]}
  """

private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

/// The evaluation of one parse of the sample.
private func evaluate(_ change: (inout Notice) -> Void = { _ in }) throws -> Evaluation {
  let source = SourceText(sampleText)
  let gold = try read(sampleGold)
  var notice = try GoldNotice.make(gold, source, id: "s")
  change(&notice)
  var evaluation = Evaluation()
  evaluation.add(try GoldLabels(gold), notice, CanonicalText(source), name: "s")
  return evaluation
}

@Suite struct EvaluationTests {
  @Test func whatAgreesWithTheLabelsIsPerfect() throws {
    let evaluation = try evaluate()
    for measure in Measure.allCases {
      #expect(evaluation.total.value(measure) == 1)
      #expect(evaluation.total[measure].errors.isEmpty)
    }
    #expect(evaluation.documents[0].score == 1)
    #expect(evaluation.total[.parties].count == 2)
    #expect(evaluation.total[.values].count == 1)
  }

  @Test func boundariesAreComparedWithoutClosingPunctuation() throws {
    let evaluation = try evaluate { $0.statements[0].span.end -= 1 }
    #expect(evaluation.total.value(.statements) == 1)
  }

  @Test func aSlipAtABoundaryIsPunishedOnce() throws {
    let evaluation = try evaluate { $0.statements[0].span.end -= 6 }
    #expect(evaluation.total.value(.statements) == 0.5)
    #expect(evaluation.total.value(.directives) == 1)
    #expect(evaluation.total.value(.deadlines) == 1)
  }

  @Test func aMissedDirectiveMissesAllThatIsInIt() throws {
    let evaluation = try evaluate { $0.statements[0].kind = .report }
    #expect(evaluation.total[.directives].recall == 0.5)
    #expect(evaluation.total.value(.parties) == 0)
    #expect(evaluation.total.value(.values) == 0)
    #expect(evaluation.total[.sectors].recall == 0)
    #expect(evaluation.total.value(.inherited) == 1)
  }

  @Test func theRightEdgeOfAPartyCounts() throws {
    let evaluation = try evaluate { $0.statements[0].parties[0].span.start += 1 }
    #expect(evaluation.total.value(.parties) == 1)
    #expect(evaluation.total.value(.partiesExact) == 0.5)
    let other = try evaluate { $0.statements[0].parties[0].span.end -= 1 }
    #expect(other.total.value(.parties) == 0.5)
  }

  @Test func supervisedPartiesAreNoActingOnes() throws {
    let evaluation = try evaluate { $0.statements[0].parties[1].role = .supervised }
    #expect(evaluation.total[.parties].recall == 0.5)
    #expect(evaluation.total.value(.roles) == 0.5)
  }

  @Test func partiesTakenFromTheAddresseesAreNotScored() throws {
    let evaluation = try evaluate { $0.statements[1].parties[0].source = .addressees }
    #expect(evaluation.total[.inherited].recall == 0)
    #expect(evaluation.total[.inherited].precision == 0)
  }

  @Test func titlesMayHaveTheIssuerInFront() throws {
    let evaluation = try evaluate { $0.metadata.title = "云溪县教育局关于加强校园安全的 通知" }
    #expect(evaluation.total.value(.metadata) == 1)
    let other = try evaluate { $0.metadata.title = "关于校园安全的通知" }
    #expect(
      other.total[.metadata].errors == ["title: want '关于加强校园安全的通知', got '关于校园安全的通知'"])
  }

  @Test func reportForPeople() throws {
    let evaluation = try evaluate { $0.slogans = [] }
    let report = evaluation.report(detail: true)
    #expect(report.hasPrefix("== s: 0.923\nmetadata       1.000  n=6     \n"))
    #expect(
      report.contains(
        "slogans        0.000  n=1     P 0.000 R 0.000\n    missed one-vote-veto 一票否决\n"))
    #expect(report.hasSuffix("score 0.9231 over 1 documents, worst s 0.923\n"))
    #expect(!evaluation.report(detail: false).contains("missed"))
  }

  @Test func reportForPrograms() throws {
    let json = try JSONReader.read(evaluate { $0.statements.removeLast() }.json())
    #expect(json["scores"]?["statements"] == .number(0.6667))
    #expect(json["scores"]?["parties-exact"] == .number(1))
    #expect(json["measures"]?["statements"]?["precision"] == .number(1))
    #expect(json["measures"]?["statements"]?["recall"] == .number(0.5))
    #expect(json["measures"]?["statements"]?["count"] == .integer(2))
    #expect(json["documents"]?.members?.map(\.name) == ["s"])
    #expect(json["failed"] == .array([]))
  }

  @Test func aNoticeThatCannotBeReadMissesEverything() throws {
    var evaluation = Evaluation()
    evaluation.addFailure("s", "No such file", gold: try GoldLabels(read(sampleGold)))
    #expect(evaluation.total[.items].recall == 0)
    #expect(evaluation.report(detail: false).contains("FAILED s: No such file\n"))
  }

  @Test(arguments: [
    "{}", "{\"metadata\": {}}", "{\"metadata\": {}, \"items\": [], \"statements\": [{}]}",
    "{\"metadata\": {}, \"items\": [{\"path\": \"1\"}], \"statements\": []}",
  ])
  func faultyLabels(json: String) {
    #expect(throws: GoldLabels.Fault.self) { try GoldLabels(read(json)) }
  }

  @Test(arguments: [
    ("安全", "'安全'"), ("it's", "\"it's\""), ("it's \"x\"", "'it\\'s \"x\"'"),
    ("a\\b\n\r\t", "'a\\\\b\\n\\r\\t'"), ("\u{3000}\u{0}\u{200B}", "'\\u3000\\x00\\u200b'"),
    ("\u{10FFFF}", "'\\U0010ffff'"),
  ])
  func pythonLiterals(text: String, literal: String) {
    #expect(PythonLiteral.of(text) == literal)
  }

  @Test(
    arguments: [
      (0.0625, 3, "0.062"), (0.9375, 3, "0.938"), (2.0 / 3, 4, "0.6667"), (1, 4, "1.0000"),
    ] as [(Double, Int32, String)])
  func decimals(number: Double, places: Int32, text: String) {
    #expect(Evaluation.decimal(number, places: places) == text)
  }
}

/// The corpus with parses that are more and more wrong: `evaluate.py` must find the same.
@Suite(.enabled(if: Repository.exists(Repository.gold)))
struct CorpusEvaluationTests {
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.gold.path)
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  private func load(_ name: String) throws -> (gold: JSONValue, text: SourceText) {
    let gold = try Data(contentsOf: Repository.gold.appendingPathComponent(name + ".json"))
    let text = try Data(contentsOf: Repository.notices.appendingPathComponent(name + ".txt"))
    return (try JSONReader.read(Array(gold)), try SourceText(validatingUTF8: Array(text)))
  }

  @Test func theLabelsThemselvesArePerfect() throws {
    var evaluation = Evaluation()
    for name in try names() {
      let (gold, text) = try load(name)
      evaluation.add(
        try GoldLabels(gold), try GoldNotice.make(gold, text, id: name), CanonicalText(text),
        name: name)
    }
    for measure in Measure.headline {
      #expect(evaluation.total[measure].errors == [])
    }
    #expect(evaluation.documents.allSatisfy { $0.score == 1 })
  }

  @Test(.enabled(if: Repository.exists(Repository.scorer)), arguments: [0, 3, 15, 40])
  func sameFiguresAsTheScorer(percent: Int) throws {
    try withTemporaryFolder { folder in
      var evaluation = Evaluation()
      for (index, name) in try names().enumerated() {
        let (gold, text) = try load(name)
        let notice = try GoldNotice.make(
          gold, text, id: name,
          slips: Slips(seed: UInt64(index + percent * 100), percent: UInt64(percent)))
        evaluation.add(try GoldLabels(gold), notice, CanonicalText(text), name: name)
        try Data(notice.json()).write(to: folder.appendingPathComponent(name + ".json"))
      }
      let program = folder.appendingPathComponent("answer.sh")
      try Data("cat \(folder.path)/$(basename $1 .txt).json\n".utf8).write(to: program)
      let arguments = [
        Repository.scorer.path, "--gold", Repository.gold.path, "--text",
        Repository.notices.path, "--command", "bash \(program.path)",
      ]
      for detail in [false, true] {
        let result = try runProcess(
          "/usr/bin/env", ["python3"] + arguments + (detail ? ["--detail"] : []))
        #expect(result.error == "")
        let report = evaluation.report(detail: detail)
        let different = zip(result.output.split(separator: "\n"), report.split(separator: "\n"))
          .first { $0 != $1 }
        #expect(different == nil)
        #expect(result.output.count == report.count)
      }
      let json = try runProcess("/usr/bin/env", ["python3"] + arguments + ["--json"])
      let theirs = try read(json.output)
      let ours = try JSONReader.read(evaluation.json())
      #expect(Set(theirs["scores"]?.members ?? []) == Set(ours["scores"]?.members ?? []))
      for member in theirs["documents"]?.members ?? [] {
        let mine = evaluation.documents.first { $0.name == member.name }
        #expect(abs(number(member.value) - (mine?.score ?? -1)) < 1e-12)
      }
    }
  }

  private func number(_ value: JSONValue) -> Double {
    if case .number(let number) = value { return number }
    return value.integer.map(Double.init) ?? .nan
  }
}
