import Glibc
import NoticeKit

/// Reads files of notices as text.
public struct DocumentReader: Sendable {
  /// How bytes become text.
  public var decoder: TextDecoder
  /// Whether the text of scanned pages and of images is recognised (OCR), which is slow and errs.
  public var recognisesText = false

  /// The most bytes that a file may have; the longest notices have less than one hundredth of it.
  public static let largestFile = 64 << 20

  /// - Parameter decoder: how bytes become text; by default it finds the encoding out.
  public init(decoder: TextDecoder = .automatic) {
    self.decoder = decoder
  }

  /// Reads the file at `path`.
  ///
  /// - Throws: `ReadError` when it cannot be read or is no text.
  public func read(_ path: FilePath) throws(ReadError) -> SourceDocument {
    let bytes = try FileBytes.read(path, limit: DocumentReader.largestFile)
    return try document(bytes, path: path)
  }

  /// Reads an open file to its end; 0 is standard input.
  ///
  /// - Throws: `ReadError` when it cannot be read or is no text.
  public func read(descriptor: Int32) throws(ReadError) -> SourceDocument {
    let bytes = try FileBytes.read(descriptor: descriptor, limit: DocumentReader.largestFile)
    return try document(bytes, path: nil)
  }

  /// The document that `bytes` hold.
  ///
  /// - Parameters:
  ///   - path: where they came from; its extension tells Markdown from plain text.
  ///   - sha256: their digest in hexadecimal, where it is known already.
  /// - Throws: `ReadError` when they are no text.
  public func document(
    _ bytes: [UInt8], path: FilePath?, sha256: String? = nil
  ) throws(ReadError) -> SourceDocument {
    if bytes.isEmpty { throw .empty }
    if let signature = FileSignature(bytes, fileExtension: path?.fileExtension) {
      guard let extraction = try extraction(of: bytes, signature) else { throw .notText(signature) }
      return try DocumentReader.document(
        extraction, signature, sha256 ?? SHA256.hexadecimal(bytes), path)
    }
    if decoder.encoding == nil { try DocumentReader.rejectBinary(bytes) }
    let decoded = try decoder.decode(bytes)
    if DocumentReader.isBlank(decoded.text) { throw .blank }
    var source = Notice.Source()
    source.path = path?.text
    source.format = ["md", "markdown"].contains(path?.fileExtension) ? "markdown" : "text"
    source.encoding = decoded.encoding
    source.sha256 = sha256 ?? SHA256.hexadecimal(bytes)
    source.length = decoded.text.scalarCount
    return SourceDocument(
      text: decoded.text, source: source, diagnostics: DocumentReader.diagnostics(of: decoded))
  }

  /// What a converter makes of a file that is not plain text, or nil when there is none for it.
  private func extraction(
    of bytes: [UInt8], _ signature: FileSignature
  ) throws(ReadError) -> Extraction? {
    switch signature {
    #if Documents
      case .docx: return try DocxText.extraction(of: bytes)
      case .ofd: return try OFDText.extraction(of: bytes)
      case .html: return try WebPage.extraction(of: bytes, decoder)
    #else
      case .docx, .ofd, .html: throw .notBuilt(signature)
    #endif
    case .pdf:
      do throws(ReadError) {
        return try PDFText.extraction(of: bytes)
      } catch .noTextLayer where recognisesText {
        return try Recognition.extraction(of: bytes, .pdf)
      }
    case .image:
      guard recognisesText else { throw .noTextLayer(.image) }
      return try Recognition.extraction(of: bytes, .image)
    case .oleDocument:
      guard let kind = OLEDirectory.signature(of: bytes) else { throw .encrypted(.docx) }
      if kind != .oleDocument { throw .notText(kind) }
      return try LibreOffice.extraction(of: bytes, .oleDocument)
    case .rtf, .odt: return try LibreOffice.extraction(of: bytes, signature)
    default: return nil
    }
  }

  private static func document(
    _ extraction: Extraction, _ signature: FileSignature, _ sha256: String, _ path: FilePath?
  ) throws(ReadError) -> SourceDocument {
    let text = SourceText(extraction.text)
    if isBlank(text) { throw .blank }
    var source = Notice.Source()
    source.path = path?.text
    source.format = signature.rawValue
    source.encoding = extraction.encoding
    source.converter = extraction.converter
    source.sha256 = sha256
    source.length = text.scalarCount
    let whole = SourceSpan(start: 0, end: text.scalarCount)
    return SourceDocument(
      text: text, source: source,
      diagnostics: extraction.warnings.map {
        Diagnostic(severity: .warning, code: $0.code, message: $0.message, span: whole)
      })
  }

  /// Throws for bytes with NULs, unless a byte-order mark explains them.
  private static func rejectBinary(_ bytes: [UInt8]) throws(ReadError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    {
      return
    }
    let zero = bytes.withUnsafeBytes { bytes in
      memchr(bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!, 0, bytes.count)
        .map { UnsafeRawPointer($0) - bytes.baseAddress! }
    }
    guard let first = zero else { return }
    for bigEndian in [false, true] where UTF16Bytes.isPlausible(bytes, bigEndian: bigEndian) {
      throw .unmarkedUTF16(name: bigEndian ? "utf-16be" : "utf-16le")
    }
    throw .binary(byteOffset: first)
  }

  private static func isBlank(_ text: SourceText) -> Bool {
    var decoder = UTF8()
    var bytes = text.utf8.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      guard scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" else {
        return false
      }
    }
    return true
  }

  private static func diagnostics(of decoded: TextDecoder.Decoded) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if decoded.replacements > 0 {
      let scalars = String(decoding: decoded.text.utf8, as: UTF8.self).unicodeScalars
      let first =
        scalars.firstIndex(of: "\u{FFFD}").map {
          scalars.distance(from: scalars.startIndex, to: $0)
        } ?? 0
      found.append(
        Diagnostic(
          severity: .warning, code: "undecodable-bytes",
          message: "\(decoded.replacements) bytes are not \(decoded.encoding); U+FFFD stands there",
          span: SourceSpan(start: first, end: first + 1)))
    }
    if decoded.isDoubtful {
      found.append(
        Diagnostic(
          severity: .warning, code: "doubtful-encoding",
          message: "read as GB18030, but few characters are common ones; try --encoding big5",
          span: SourceSpan(start: 0, end: decoded.text.scalarCount)))
    }
    return found
  }
}
