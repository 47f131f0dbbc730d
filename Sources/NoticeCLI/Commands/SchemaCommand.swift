import NoticeExport

/// `noticekit schema`: the JSON Schemas of what the program prints.
struct SchemaCommand {
  private let console: Console
  private let invocation: Invocation

  init(_ invocation: Invocation, _ console: Console) {
    self.invocation = invocation
    self.console = console
  }

  /// Writes the schema that the operand names; the argument parser has seen to it that there is one.
  func run() throws -> ExitCode {
    guard let name = invocation.operands.first?.text, let schema = JSONSchema(rawValue: name) else {
      return .usage
    }
    let output = try Output(invocation, console)
    try output.write(schema.text.utf8)
    try output.finish()
    return .success
  }
}

extension SchemaCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .schema, operands: .word(JSONSchema.allCases.map(\.rawValue)), options: [.output],
    summary: Phrase(zh: "输出 JSON Schema", en: "print the JSON Schema of the output"),
    details: [
      Phrase(
        zh: "notice 是 parse 的输出，task 是 tasks --format json 的一项（draft 2020-12）。",
        en:
          "notice describes what parse prints, task one row of tasks --format json (draft 2020-12)."
      )
    ],
    examples: [
      .init(
        line: "noticekit schema notice > notice.schema.json",
        meaning: Phrase(zh: "供校验工具使用", en: "for validators"))
    ])
}
