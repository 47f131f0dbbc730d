import NoticeExport
import NoticeFormats

/// A word of the command line: bytes for file names, text for everything else.
struct Argument: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(bytes: [UInt8]) { self.bytes = bytes }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var path: FilePath { FilePath(bytes: bytes) }
}

/// A command line taken apart by `CommandTable`.
struct Invocation: Sendable {
  var command: CommandSpec
  var operands: [Argument] = []
  /// The options given; a switch has an empty value.
  var values: [OptionName: Argument] = [:]

  /// Whether an option was given.
  func has(_ option: OptionName) -> Bool { values[option] != nil }
  /// The value of an option as text, or nil.
  func text(_ option: OptionName) -> String? { values[option]?.text }
  /// The value of an option as a file name, or nil.
  func path(_ option: OptionName) -> FilePath? { values[option]?.path }

  /// The language asked for, or nil.
  var language: Language? { text(.lang).flatMap(Language.init(rawValue:)) }
}

/// What a command line asks for.
enum Request: Sendable {
  case run(Invocation)
  /// Help on a command, or on all.
  case help(CommandSpec?, Language?)
  case version
}

/// Takes command lines apart.
struct ArgumentParser {
  /// - Parameter arguments: the words after the program's name.
  static func parse(_ arguments: [Argument]) throws(UsageError) -> Request {
    var parser = ArgumentParser(rest: arguments[...])
    return try parser.request()
  }

  private var rest: ArraySlice<Argument>
  private var invocation: Invocation?
  private var values: [OptionName: Argument] = [:]
  private var operands: [Argument] = []
  private var command: CommandSpec?

  private init(rest: ArraySlice<Argument>) {
    self.rest = rest
  }

  /// Reads all words.
  private mutating func request() throws(UsageError) -> Request {
    var acceptsOptions = true
    while let argument = rest.popFirst() {
      let text = argument.text
      if acceptsOptions && text == "--" {
        acceptsOptions = false
      } else if acceptsOptions && text.hasPrefix("--") {
        try longOption(argument)
      } else if acceptsOptions && text.hasPrefix("-") && text != "-" {
        try shortOption(argument)
      } else if command == nil {
        guard let name = CommandName(rawValue: text) else {
          throw UsageError(.unknownCommand(text), command: nil, language)
        }
        command = CommandTable.command(name)
      } else {
        operands.append(argument)
      }
    }
    if values[.help] != nil { return .help(command, language) }
    if values[.version] != nil && command == nil { return .version }
    guard let command else { throw UsageError(.noCommand, command: nil, language) }
    try check(command)
    if command.name == .help {
      let name = operands.first.flatMap { CommandName(rawValue: $0.text) }
      return .help(name.map(CommandTable.command), language)
    }
    return .run(Invocation(command: command, operands: operands, values: values))
  }

  private var language: Language? { values[.lang].flatMap { Language(rawValue: $0.text) } }

  /// The options that may stand here.
  private var known: [OptionSpec] {
    command.map(CommandTable.options(of:))
      ?? (CommandTable.everywhere + [.version]).map(CommandTable.option)
  }

  /// `--format csv`, `--format=csv` or `--lossy`.
  private mutating func longOption(_ argument: Argument) throws(UsageError) {
    let equals = argument.bytes.firstIndex(of: 0x3D)
    let name = String(decoding: argument.bytes[..<(equals ?? argument.bytes.count)], as: UTF8.self)
    guard let spec = known.first(where: { $0.long == name }) else { throw unknown(name) }
    let value = equals.map { Argument(bytes: Array(argument.bytes[($0 + 1)...])) }
    try take(spec, named: name, attached: value)
  }

  /// `-o FILE`, `-oFILE` or switches in a row.
  private mutating func shortOption(_ argument: Argument) throws(UsageError) {
    var letters = argument.bytes.dropFirst()
    while let letter = letters.popFirst() {
      let name = Character(Unicode.Scalar(letter))
      guard let spec = known.first(where: { $0.short == name }) else {
        throw unknown(letter < 0x80 ? "-\(name)" : argument.text)
      }
      if spec.value != nil {
        let attached = letters.isEmpty ? nil : Argument(bytes: Array(letters))
        try take(spec, named: "-\(name)", attached: attached)
        return
      }
      try take(spec, named: "-\(name)", attached: nil)
    }
  }

  private func unknown(_ name: String) -> UsageError {
    UsageError(
      .unknownOption(name, known: known.map(\.long)), command: command, language)
  }

  /// Notes an option with the value attached to it or the word that follows.
  private mutating func take(_ spec: OptionSpec, named name: String, attached: Argument?)
    throws(UsageError)
  {
    guard values[spec.name] == nil || spec.value == nil else {
      throw UsageError(.givenTwice(name), command: command, language)
    }
    guard let kind = spec.value else {
      guard attached == nil else {
        throw UsageError(.unexpectedValue(name), command: command, language)
      }
      values[spec.name] = Argument("")
      return
    }
    guard let value = attached ?? rest.popFirst(), !value.bytes.isEmpty else {
      throw UsageError(.missingValue(name), command: command, language)
    }
    if case .choice(_, let choices) = kind, !choices.contains(value.text) {
      throw UsageError(
        .invalidValue(name, value.text, choices: choices), command: command, language)
    }
    values[spec.name] = value
  }

  /// Checks the number and the kind of the operands.
  private func check(_ command: CommandSpec) throws(UsageError) {
    let limits: ClosedRange<Int>
    switch command.operands {
    case .none: limits = 0...0
    case .file, .word: limits = 1...1
    // With --jsonl the notices come on standard input, and files would be passed over.
    case .files:
      let least = values[.filesFrom] == nil ? 1 : 0
      limits = values[.jsonl] == nil ? least...Int.max : 0...0
    case .phrases, .streams: limits = 0...Int.max
    case .command: limits = 0...1
    }
    if operands.count < limits.lowerBound {
      throw UsageError(.missingOperand(command.operands), command: command, language)
    }
    if operands.count > limits.upperBound {
      throw UsageError(
        .unexpectedOperand(operands[limits.upperBound].text), command: command, language)
    }
    if let jobs = values[.jobs]?.text, !(1...64).contains(Int(jobs) ?? 0) {
      throw UsageError(.invalidNumber("--jobs", jobs), command: command, language)
    }
    guard let word = operands.first?.text else { return }
    if case .word(let choices) = command.operands, !choices.contains(word) {
      throw UsageError(.unknownOperand(word, choices: choices), command: command, language)
    }
    if command.operands == .command && CommandName(rawValue: word) == nil {
      throw UsageError(.unknownCommand(word), command: nil, language)
    }
  }
}
