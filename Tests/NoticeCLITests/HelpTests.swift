import NoticeExport
import Testing

@testable import NoticeCLI

@Suite struct HelpTests {
  @Test(arguments: Language.allCases)
  func overviewNamesEveryCommand(language: Language) {
    let page = Help(language: language).overview()
    for command in CommandTable.commands {
      #expect(page.contains("  \(command.name.rawValue) "))
      #expect(page.contains(command.summary(language)))
    }
  }

  @Test(arguments: Language.allCases)
  func pagesNameEveryOptionAndTeachByExample(language: Language) {
    for command in CommandTable.commands {
      let page = Help(language: language, width: 200).page(command)
      for option in CommandTable.options(of: command) {
        #expect(page.contains(option.long))
        #expect(page.contains(option.summary(language)))
      }
      #expect(!command.examples.isEmpty)
      for example in command.examples {
        #expect(page.contains("  \(example.line)\n      \(example.meaning(language))\n"))
      }
    }
  }

  @Test func linesFitTheTerminal() {
    for language in Language.allCases {
      let help = Help(language: language, width: 72)
      for page in [help.overview()] + CommandTable.commands.map(help.page) {
        for line in page.split(separator: "\n") where !line.contains("noticekit ") {
          #expect(DisplayWidth.of(String(line)) <= 72)
        }
      }
    }
  }

  /// Every example of the help is a command line that the parser takes.
  @Test func examplesAreValid() throws {
    for example in CommandTable.commands.flatMap(\.examples) {
      let start = try #require(example.line.range(of: "noticekit "))
      let words = example.line[start.upperBound...].split(separator: " ").map(String.init)
        .prefix { !["|", ">", "<"].contains($0) && !$0.hasSuffix(")") }
      #expect(throws: Never.self) {
        try ArgumentParser.parse(
          words.map { Argument($0) } + (example.line.contains("<(") ? [Argument("bash")] : []))
      }
    }
  }

  @Test func eachCommandAndOptionIsInTheTableOnce() {
    #expect(CommandTable.commands.map(\.name) == CommandName.allCases)
    #expect(CommandTable.options.map(\.name) == OptionName.allCases)
  }
}

@Suite struct CompletionsTests {
  @Test(arguments: CommandTable.shells)
  func scriptsNameEverything(shell: String) {
    let script = Completions(language: .en).script(for: shell)
    for command in CommandTable.commands { #expect(script.contains(command.name.rawValue)) }
    for option in CommandTable.options {
      #expect(script.contains(shell == "fish" ? "-l \(option.name.rawValue) " : option.long))
      if case .choice(_, let choices) = option.value {
        #expect(script.contains(choices.joined(separator: " ")))
      }
    }
  }

  /// What bash offers for the words typed so far.
  private func complete(_ words: [String]) throws -> [String] {
    let script = Completions(language: .en).script(for: "bash")
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    // compopt has no meaning outside of a completion that readline asked for.
    let result = try runProcess(
      "/bin/bash",
      [
        "-c",
        "compopt() { :; }; \(script)COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); "
          + "_noticekit; printf '%s\\n' \"${COMPREPLY[@]}\"",
      ])
    #expect(result.error == "")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func bashOffersWhatFits() throws {
    #expect(try complete(["noticekit", "ta"]) == ["tasks"])
    #expect(try complete(["noticekit", "tasks", "--g"]) == ["--granularity"])
    #expect(try complete(["noticekit", "tasks", "--format", "j"]) == ["json", "jsonl"])
    #expect(try complete(["noticekit", "completions", ""]) == ["bash", "zsh", "fish"])
    #expect(try complete(["noticekit", "help", "ev"]) == ["evaluate"])
    #expect(try complete(["noticekit", "parse", "--le"]) == ["--lexicon"])
    #expect(try complete(["noticekit", "--lang", ""]) == ["zh", "en"])
    #expect(try complete(["noticekit", "parse", "/bin/bas"]).contains("/bin/bash"))
    #expect(try complete(["noticekit", "evaluate", "--gold", "/us"]) == ["/usr"])
  }
}
