import NoticeExport
import NoticeFormats
import NoticeKit

/// Reads and parses the inputs of a command, and reports those that fail.
struct NoticeLoader: Sendable {
  private let console: Console
  private let language: Language
  private let reader: DocumentReader
  private let parser: NoticeParser
  /// The digest of the user's table, or the empty string.
  let lexiconDigest: String
  private let date: String?

  /// - Throws: `UsageError` for an unknown encoding, an impossible date or a faulty lexicon.
  init(_ invocation: Invocation, _ console: Console) throws {
    self.console = console
    language = invocation.language ?? console.language
    var reader = DocumentReader(decoder: try NoticeLoader.decoder(invocation))
    reader.recognisesText = invocation.has(.ocr)
    self.reader = reader
    parser = NoticeParser(lexicon: try NoticeLoader.lexicon(invocation))
    let table = invocation.path(.lexicon).flatMap { try? FileBytes.read($0) }
    lexiconDigest = table.map(SHA256.hexadecimal) ?? ""
    date = try NoticeLoader.date(invocation)
  }

  /// What messages call an input.
  func name(of entry: InputList.Entry) -> String {
    entry.path?.text ?? language.choose("标准输入", "standard input")
  }

  /// The bytes of an input.
  func bytes(_ entry: InputList.Entry) throws(ReadError) -> [UInt8] {
    switch entry {
    case .standardInput:
      return try FileBytes.read(descriptor: console.input, limit: DocumentReader.largestFile)
    case .file(let path, _): return try FileBytes.read(path, limit: DocumentReader.largestFile)
    case .unreadable(_, let error): throw error
    }
  }

  /// The document that the bytes of an input hold, whose digest may be known already.
  func document(
    _ bytes: [UInt8], _ entry: InputList.Entry, sha256: String? = nil
  ) throws(ReadError) -> SourceDocument {
    try reader.document(bytes, path: entry.path, sha256: sha256)
  }

  /// The line that says why an input gave nothing.
  func message(_ error: ReadError, of entry: InputList.Entry) -> String {
    "\(name(of: entry))\(language.choose("：", ": "))\(error.message(language))"
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

  /// The document of one input; nil, and a line on standard error, when it cannot be read.
  func document(_ entry: InputList.Entry) -> SourceDocument? {
    do throws(ReadError) {
      return try document(try bytes(entry), entry)
    } catch {
      console.complain(message(error, of: entry))
      return nil
    }
  }

  /// The notice of one input; nil, and a line on standard error, when it cannot be read.
  func notice(_ entry: InputList.Entry) -> Notice? {
    document(entry).map { parse($0, id: entry.id) }
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
