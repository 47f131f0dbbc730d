import NoticeExport
import NoticeKit

/// `noticekit explain`: why statements were read as they were.
struct ExplainCommand {
  private let console: Console
  private let loader: NoticeLoader
  private let invocation: Invocation
  private let language: Language

  init(_ invocation: Invocation, _ console: Console) throws {
    self.invocation = invocation
    self.console = console
    language = invocation.language ?? console.language
    loader = try NoticeLoader(invocation, console)
  }

  /// Prints the explanation.
  func run() throws -> ExitCode {
    let input = InputList(invocation.operands).entries[0]
    guard let notice = loader.notice(input) else { return .failure }
    var statements = notice.statements
    if let id = invocation.text(.statement) {
      statements = statements.filter { $0.id == id }
      if statements.isEmpty {
        let all = notice.statements
        let range = all.isEmpty ? "–" : "\(all[0].id)–\(all[all.count - 1].id)"
        console.complain(
          language.choose(
            "\(notice.id)：没有语句 \(id)；有 \(range)",
            "\(notice.id): no statement \(id); it has \(range)"))
        return .failure
      }
    }
    let explanation = Explanation(notice: notice, language: language, width: console.width)
    let output = Output(descriptor: console.output)
    try output.write(
      explanation.text(statements, isWhole: !invocation.has(.statement)).utf8)
    try output.finish()
    return .success
  }
}

/// The text of an explanation.
struct Explanation {
  let notice: Notice
  let language: Language
  let width: Int

  /// - Parameter isWhole: whether headings between statements and diagnostics are shown as well.
  func text(_ statements: [Statement], isWhole: Bool) -> String {
    var lines: [String] = []
    var item: String?
    if isWhole {
      lines += [notice.metadata.title ?? notice.id, ""]
    }
    for statement in statements {
      if isWhole, statement.item != item, let path = statement.item,
        let found = notice.items.first(where: { $0.path == path })
      {
        lines += ["§ \(path)  \(found.marker)\(found.heading ?? "")", ""]
      }
      item = statement.item
      lines += self.lines(statement) + [""]
    }
    if isWhole && !notice.diagnostics.isEmpty {
      lines.append(language.choose("提示", "Diagnostics"))
      for diagnostic in notice.diagnostics {
        lines.append(
          "  \(diagnostic.severity.rawValue) \(diagnostic.code): \(diagnostic.message)"
            + "  \(place(diagnostic.span))")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// One statement with its rules and mentions.
  private func lines(_ statement: Statement) -> [String] {
    let head = [
      statement.id, statement.item ?? "–",
      ([statement.kind.rawValue] + statement.modalities.map(\.rawValue)).joined(separator: ", "),
      place(statement.span),
    ]
    var lines = [head.joined(separator: "  ")]
    lines += LineBreaker(width: max(width, 40) - 4).lines(statement.text).map { "    " + $0 }
    func add(_ label: Phrase, _ parts: [[String?]]) {
      for part in parts {
        let padding = String(repeating: " ", count: max(10 - DisplayWidth.of(label(language)), 1))
        let text = part.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
        lines.append("  \(label(language))\(padding)\(text)")
      }
    }
    add(Phrase(zh: "规则", en: "rule"), statement.rules.map { [$0] })
    add(
      Phrase(zh: "主体", en: "party"),
      statement.parties.map {
        [
          $0.text, $0.normalized.map { "= " + $0 }, $0.role.rawValue, $0.kind.rawValue,
          $0.inherited ? "inherited: \($0.source.rawValue)" : nil, $0.rule, place($0.span),
        ]
      })
    add(
      Phrase(zh: "时限", en: "deadline"),
      statement.deadlines.map {
        [
          $0.text, $0.type.rawValue, $0.value, $0.times.map(count), $0.anchor.map { "< " + $0 },
          $0.due.map { "≤ " + $0 }, $0.rule, place($0.span),
        ]
      })
    add(
      Phrase(zh: "行业领域", en: "sector"),
      statement.sectors.map {
        [$0.code, $0.text, $0.source.rawValue, $0.rule, place($0.span)]
      })
    add(
      Phrase(zh: "口号", en: "slogan"),
      notice.slogans.filter { $0.statement == statement.id }.map {
        [
          $0.text, $0.id, $0.missing.isEmpty ? nil : "− " + $0.missing.joined(separator: "、"),
          $0.expansion.map { "= " + $0.joined(separator: "、") }, $0.rule, place($0.span),
        ]
      })
    add(
      Phrase(zh: "动作", en: "action"),
      statement.actions.map { [$0.text, $0.verb, $0.object, place($0.span)] })
    return lines
  }

  private func count(_ times: DeadlineMention.Times) -> String {
    "× \(times.min.map(String.init) ?? "0")…\(times.max.map(String.init) ?? "")"
  }

  private func place(_ span: SourceSpan) -> String { "\(span.start)–\(span.end)" }
}

extension ExplainCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .explain, operands: .file,
    options: [.statement, .encoding, .lossy, .ocr, .lexicon, .date],
    summary: Phrase(zh: "说明每一句为何如此解析", en: "tell why each statement was read as it was"),
    details: [
      Phrase(
        zh: "逐句列出性质、所用规则、责任主体、时限、行业领域和口号，并指出规则或词条的名称。",
        en:
          "Lists for each statement its kind, the rules in order, and the parties, times, sectors "
          + "and slogans with the rule or lexicon entry behind each.")
    ],
    examples: [
      .init(
        line: "noticekit explain notice.txt", meaning: Phrase(zh: "全文", en: "the whole notice")),
      .init(
        line: "noticekit explain notice.txt --statement s12",
        meaning: Phrase(zh: "只看一句", en: "one statement")),
    ])
}
