#if canImport(Glibc)
  import Glibc
#endif

/// Why a file gave no text.
///
/// The description names the problem and the remedy; the caller knows the file's name.
public enum ReadError: Error, Hashable, Sendable {
  /// The system refused; the payload is `errno`.
  case system(Int32)
  /// A folder where a file was wanted.
  case folder
  /// A folder without any text.
  case noText
  /// More bytes than a notice can have.
  case tooLarge(limit: Int)
  /// No bytes at all.
  case empty
  /// Nothing but white space.
  case blank
  /// A file of another kind.
  case notText(FileSignature)
  /// A NUL byte, which no text has; the payload is its offset.
  case binary(byteOffset: Int)
  /// UTF-16 that does not say so; `name` is the encoding to give.
  case unmarkedUTF16(name: String)
  /// Bytes that are no text in any of the encodings tried, with the offset of the first in each.
  case undecodable([Attempt])
  /// An encoding that the system does not know.
  case unknownEncoding(String)

  /// An encoding that was tried, and where it failed.
  public struct Attempt: Hashable, Sendable {
    public var encoding: String
    /// Offset of the first byte that starts no character, byte-order mark included.
    public var byteOffset: Int

    public init(encoding: String, byteOffset: Int) {
      self.encoding = encoding
      self.byteOffset = byteOffset
    }
  }
}

extension ReadError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let code): return ReadError.systemMessage(code)
    case .folder: return "is a folder, not a file"
    case .noText: return "holds no .txt, .md or .text file"
    case .tooLarge(let limit):
      return "is larger than \(limit >> 20) MiB, which no notice is; split it first"
    case .empty: return "is empty (0 bytes); was it saved or copied completely?"
    case .blank: return "holds white space only, no text"
    case .notText(let signature): return signature.remedy
    case .binary(let offset):
      return "is not text: NUL byte at offset \(offset); export it as plain text first"
    case .unmarkedUTF16(let name):
      return "looks like UTF-16 without a byte-order mark; give --encoding \(name)"
    case .undecodable(let attempts):
      let places = attempts.map { "not \($0.encoding) (byte \($0.byteOffset))" }
      return places.joined(separator: ", ")
        + "; name its encoding with --encoding, or replace what cannot be read with --lossy"
    case .unknownEncoding(let name):
      return "unknown encoding '\(name)'; `iconv -l` lists the names the system knows"
    }
  }

  /// What the system says about an error number: `No such file or directory`.
  public static func systemMessage(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}

extension FileSignature {
  /// What the file is and how to get its text.
  var remedy: String {
    switch self {
    case .pdf: return "is a PDF; make text of it first: pdftotext -layout FILE.pdf FILE.txt"
    case .docx: return "is a Word document (docx); save it as plain text (.txt) first"
    case .xlsx: return "is a spreadsheet (xlsx), not a notice; save its text as .txt first"
    case .pptx: return "is a presentation (pptx), not a notice; save its text as .txt first"
    case .ofd: return "is an OFD document; export it as plain text (.txt) in an OFD reader first"
    case .odt: return "is an OpenDocument file; save it as plain text (.txt) first"
    case .zip: return "is a ZIP archive; unpack it first"
    case .oleDocument:
      return "is an old Office file (doc, wps, xls); save it as plain text (.txt) first"
    case .rtf: return "is an RTF document; save it as plain text (.txt) first"
    case .html: return "is a web page; save it as plain text in the browser first"
    case .image: return "is an image and has no text; recognise its text (OCR) first"
    case .archive: return "is a compressed archive; unpack it first"
    case .wordXML: return "is an XML document; save it as plain text (.txt) first"
    }
  }
}
