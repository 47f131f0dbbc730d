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
  /// A file that needs a password.
  case encrypted(FileSignature)
  /// A file that is broken or cut off; the text says where.
  case damaged(FileSignature, String)
  /// A small file that unpacks to something huge, or that defines entities: no office writes such.
  case bomb(FileSignature)
  /// A file with pictures of pages but no text; only recognition could read it.
  case noTextLayer(FileSignature)
  /// A program that reads such files and is not installed, with the package that has it.
  case missingProgram(String, package: String)
  /// A program that failed; the text is what it said.
  case programFailed(String, String)
  /// A program that took too long.
  case timedOut(String, seconds: Int)
  /// A format that this build of NoticeKit leaves out.
  case notBuilt(FileSignature)

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
    case .noText: return "holds no file of a kind that can be read"
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
    case .encrypted(let signature):
      return "is a \(signature.name) that needs a password; save it without one first"
    case .damaged(let signature, let detail):
      return "is a damaged or cut-off \(signature.name) (\(detail)); get it or save it again"
    case .bomb(let signature):
      return "is a \(signature.name) that unpacks to far more than a notice; it was not opened"
    case .noTextLayer(let signature):
      return
        "is a \(signature.name) of pictures without any text (scanned?); give --ocr to recognise"
        + " the text"
    case .missingProgram(let program, let package):
      return "needs the program \(program), which is not installed: apt-get install \(package)"
    case .programFailed(let program, let detail):
      return "could not be read by \(program)" + (detail.isEmpty ? "" : ": \(detail)")
    case .timedOut(let program, let seconds):
      return "could not be read by \(program) within \(seconds) seconds"
    case .notBuilt(let signature):
      return "is a \(signature.name), which this build leaves out; build with the trait Documents"
    }
  }

  /// What the system says about an error number: `No such file or directory`.
  public static func systemMessage(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}

extension FileSignature {
  /// What people call such a file.
  var name: String {
    switch self {
    case .pdf: return "PDF"
    case .docx: return "Word document (docx)"
    case .xlsx: return "spreadsheet (xlsx)"
    case .pptx: return "presentation (pptx)"
    case .ofd: return "OFD document"
    case .odt: return "OpenDocument file"
    case .zip: return "ZIP archive"
    case .oleDocument: return "Office file (doc, wps)"
    case .oleSpreadsheet: return "old spreadsheet (xls)"
    case .olePresentation: return "old presentation (ppt)"
    case .rtf: return "RTF document"
    case .html: return "web page"
    case .image: return "image"
    case .archive: return "compressed archive"
    case .wordXML: return "XML document"
    }
  }

  /// What a file is that cannot be read, and how to get its text.
  var remedy: String {
    switch self {
    case .xlsx, .pptx, .oleSpreadsheet, .olePresentation:
      return "is a \(name), not a notice; save its text as .txt first"
    case .zip, .archive: return "is a \(name); unpack it first"
    default: return "is a \(name); save it as plain text (.txt) first"
    }
  }
}
