import NoticeExport
import Testing

@testable import NoticeCLI

private func parse(_ words: String...) throws(UsageError) -> Request {
  try ArgumentParser.parse(words.map { Argument($0) })
}

private func invocation(_ words: String...) throws -> Invocation {
  guard case .run(let invocation) = try ArgumentParser.parse(words.map { Argument($0) }) else {
    throw Unexpected()
  }
  return invocation
}

private struct Unexpected: Error {}

/// The problem with a command line, split at spaces.
private func problem(_ line: String) -> UsageError.Problem? {
  do throws(UsageError) {
    _ = try ArgumentParser.parse(line.split(separator: " ").map { Argument(String($0)) })
    return nil
  } catch {
    return error.problem
  }
}

@Suite struct ArgumentParserTests {
  @Test func optionsInAllTheirForms() throws {
    for line in [
      ["tasks", "--format", "csv", "-o", "out.csv", "a.txt", "b.txt"],
      ["tasks", "a.txt", "--format=csv", "-oout.csv", "b.txt"],
      ["tasks", "a.txt", "b.txt", "--output=out.csv", "--format", "csv"],
    ] {
      guard case .run(let found) = try ArgumentParser.parse(line.map { Argument($0) }) else {
        throw Unexpected()
      }
      #expect(found.command.name == .tasks)
      #expect(found.text(.format) == "csv")
      #expect(found.text(.output) == "out.csv")
      #expect(found.operands.map(\.text) == ["a.txt", "b.txt"])
      #expect(!found.has(.lossy))
    }
  }

  @Test func standardInputAndNamesThatLookLikeOptions() throws {
    #expect(try invocation("parse", "-").operands.map(\.text) == ["-"])
    let found = try invocation("parse", "--lossy", "--", "--odd.txt", "-o")
    #expect(found.operands.map(\.text) == ["--odd.txt", "-o"])
    #expect(found.has(.lossy))
    #expect(!found.has(.output))
  }

  @Test func languageStandsAnywhere() throws {
    #expect(try invocation("--lang", "zh", "parse", "a").language == .zh)
    #expect(try invocation("parse", "a", "--lang=en").language == .en)
    #expect(try invocation("parse", "a").language == nil)
  }

  @Test func helpAndVersion() throws {
    guard case .help(nil, nil) = try parse("--help") else { throw Unexpected() }
    guard case .help(nil, nil) = try parse("help") else { throw Unexpected() }
    guard case .help(let command?, .zh) = try parse("--lang=zh", "tasks", "--lossy", "-h")
    else { throw Unexpected() }
    #expect(command.name == .tasks)
    guard case .help(let other?, nil) = try parse("help", "evaluate") else { throw Unexpected() }
    #expect(other.name == .evaluate)
    guard case .version = try parse("--version") else { throw Unexpected() }
  }

  @Test(
    arguments: [
      ("", .noCommand),
      ("pars a", .unknownCommand("pars")),
      ("help pars", .unknownCommand("pars")),
      ("parse", .missingOperand(.files)),
      ("explain", .missingOperand(.file)),
      ("explain a b", .unexpectedOperand("b")),
      ("evaluate a", .unexpectedOperand("a")),
      ("completions", .missingOperand(.word(CommandTable.shells))),
      ("completions tcsh", .unknownOperand("tcsh", choices: CommandTable.shells)),
      ("parse -o", .missingValue("-o")),
      ("parse --output= a", .missingValue("--output")),
      ("parse --lossy=yes a", .unexpectedValue("--lossy")),
      ("parse -o a -o b c", .givenTwice("-o")),
      (
        "tasks --format xml a",
        .invalidValue("--format", "xml", choices: CommandTable.taskFormats)
      ),
      ("--lang fr help", .invalidValue("--lang", "fr", choices: ["zh", "en"])),
    ] as [(String, UsageError.Problem)])
  func faults(line: String, expected: UsageError.Problem) {
    #expect(problem(line) == expected)
  }

  @Test(arguments: [
    ("tasks --fromat csv a", "--format"), ("tasks --gran item a", "--granularity"),
    ("parse --encodng x a", "--encoding"), ("tsaks a", "tasks"), ("evalute", "evaluate"),
    ("tasks --format cvs a", "csv"),
  ])
  func suggestions(line: String, meant: String) throws {
    let error = #expect(throws: UsageError.self) {
      try ArgumentParser.parse(line.split(separator: " ").map { Argument(String($0)) })
    }
    #expect(error?.message(.en).contains("did you mean '\(meant)'?") == true)
    #expect(error?.message(.zh).contains("是否指 '\(meant)'？") == true)
  }

  @Test func noSuggestionForSomethingElse() {
    #expect(EditDistance.suggestion(for: "--xyzzy", among: ["--format", "--output"]) == nil)
    #expect(EditDistance.suggestion(for: "--frobnicate", among: ["--format"]) == nil)
  }

  @Test func optionsOfOtherCommandsAreUnknown() {
    let error = problem("parse --format csv a")
    guard case .unknownOption("--format", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("", "ab", 2), ("kitten", "sitting", 3), ("format", "fromat", 1),
    ("tasks", "task", 1), ("任务", "任", 1), ("ca", "abc", 3),
  ])
  func distances(first: String, second: String, distance: Int) {
    #expect(EditDistance.between(first, second) == distance)
    #expect(EditDistance.between(second, first) == distance)
  }
}
