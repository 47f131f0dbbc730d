import NoticeExport
import NoticeFormats
import NoticeKit

/// Reads and parses the inputs of a command, and reports those that fail.
struct NoticeLoader {
  private let console: Console
  private let language: Language
  private let reader: DocumentReader
  private let parser: NoticeParser
  private let date: String?

  /// - Throws: `UsageError` for an unknown encoding, an impossible date or a faulty lexicon.
  init(_ invocation: Invocation, _ console: Console) throws {
    self.console = console
    language = invocation.language ?? console.language
    var reader = DocumentReader(decoder: try NoticeLoader.decoder(invocation))
    reader.recognisesText = invocation.has(.ocr)
    self.reader = reader
    parser = NoticeParser(lexicon: try NoticeLoader.lexicon(invocation))
    date = try NoticeLoader.date(invocation)
  }

  /// The notice of one input; nil, and a line on standard error, when it cannot be read.
  func notice(_ entry: InputList.Entry) -> Notice? {
    switch entry {
    case .standardInput:
      return load(named: language.choose("标准输入", "standard input"), id: "stdin") {
        () throws(ReadError) in try reader.read(descriptor: console.input)
      }
    case .file(let path):
      return load(named: path.text, id: path.stem) {
        () throws(ReadError) in try reader.read(path)
      }
    case .unreadable(let path, let error):
      report(error, of: path.text)
      return nil
    }
  }

  private func load(
    named name: String, id: String, _ read: () throws(ReadError) -> SourceDocument
  ) -> Notice? {
    do {
      return parse(try read(), id: id)
    } catch {
      report(error, of: name)
      return nil
    }
  }

  /// The notice that a document holds.
  func parse(_ document: SourceDocument, id: String) -> Notice {
    var notice = parser.parse(document.text, id: id, date: date)
    notice.source = document.source
    notice.diagnostics = document.diagnostics + notice.diagnostics
    return notice
  }

  /// The notice that a text holds which came without a file.
  func parse(_ text: SourceText, id: String) -> Notice {
    parser.parse(text, id: id, date: date)
  }

  /// The text of one input, as the spans refer to it; nil, and a line on standard error, when it
  /// cannot be read.
  func document(_ entry: InputList.Entry) -> SourceDocument? {
    do throws(ReadError) {
      switch entry {
      case .standardInput: return try reader.read(descriptor: console.input)
      case .file(let path): return try reader.read(path)
      case .unreadable(_, let error): throw error
      }
    } catch {
      switch entry {
      case .standardInput: report(error, of: language.choose("标准输入", "standard input"))
      case .file(let path), .unreadable(let path, _): report(error, of: path.text)
      }
      return nil
    }
  }

  private func report(_ error: ReadError, of name: String) {
    console.complain("\(name)\(language.choose("：", ": "))\(error.message(language))")
  }

  private static func decoder(_ invocation: Invocation) throws(UsageError) -> TextDecoder {
    let name = invocation.text(.encoding)
    do {
      return try TextDecoder(encoding: name, lossy: invocation.has(.lossy))
    } catch {
      throw UsageError(
        .unknownEncoding(name ?? ""), command: invocation.command, invocation.language)
    }
  }

  /// The date of `--date`, or nil.
  static func date(_ invocation: Invocation) throws(UsageError) -> String? {
    guard let text = invocation.text(.date) else { return nil }
    guard DateOption.isValid(text) else {
      throw UsageError(.invalidDate(text), command: invocation.command, invocation.language)
    }
    return text
  }

  /// The lexicon with the table of `--lexicon`.
  static func lexicon(_ invocation: Invocation) throws(UsageError) -> Lexicon {
    guard let path = invocation.path(.lexicon) else { return Lexicon() }
    func fault(_ message: String) -> UsageError {
      UsageError(.faultyLexicon(message), command: invocation.command, invocation.language)
    }
    let table: SourceDocument
    do {
      table = try DocumentReader().read(path)
    } catch {
      throw fault("\(path.text): \(error.message(invocation.language ?? .en))")
    }
    do {
      return try Lexicon(
        userTable: String(decoding: table.text.utf8, as: UTF8.self), name: path.text)
    } catch {
      throw fault("\(error)")
    }
  }
}
