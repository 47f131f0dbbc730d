#if canImport(Glibc)
  import Glibc
#endif

/// Text of scanned pages and images, recognised by Tesseract (`--ocr`).
enum Recognition {
  /// How long one page may take.
  static let secondsPerPage = 120
  /// The most pages of a document that are recognised.
  static let pageLimit = 200

  /// - Throws: `ReadError`, as when a program is missing.
  static func extraction(
    of bytes: [UInt8], _ signature: FileSignature
  ) throws(ReadError) -> Extraction {
    let folder = try TemporaryFolder()
    var pages: [String] = []
    if signature == .pdf {
      let file = try folder.write(bytes, to: "scan.pdf")
      let result = try ChildProcess(
        program: "pdftoppm",
        arguments: [
          "-r", "200", "-gray", "-l", "\(pageLimit)", "-png", file, "\(folder.path)/page",
        ],
        package: "poppler-utils", seconds: 300
      ).run()
      if result.status != 0 { throw .damaged(.pdf, result.complaint) }
      pages = try FolderListing.names(in: FilePath(folder.path))
        .map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.hasSuffix(".png") }.map { "\(folder.path)/\($0)" }
    } else {
      pages = [try folder.write(bytes, to: "scan")]
    }
    var text = ""
    for page in pages {
      let result = try ChildProcess(
        program: "tesseract", arguments: [page, "-", "-l", "chi_sim", "--psm", "6"],
        package: "tesseract-ocr tesseract-ocr-chi-sim", seconds: secondsPerPage
      ).run()
      guard result.status == 0 else {
        if result.complaint.contains("chi_sim") {
          throw .missingProgram("tesseract -l chi_sim", package: "tesseract-ocr-chi-sim")
        }
        throw .programFailed("tesseract", result.complaint)
      }
      text += String(decoding: result.output.filter { $0 != 0x0C }, as: UTF8.self) + "\n"
    }
    return Extraction(
      text: withoutGaps(text), converter: "tesseract -l chi_sim",
      warnings: [
        .init(
          code: "recognised-text",
          message:
            "the text was recognised from pictures (OCR) and has errors; compare with the original")
      ])
  }

  /// The text without the spaces that Tesseract puts between Chinese characters.
  static func withoutGaps(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == " ", let last = result.last, index + 1 < scalars.count,
        last.value >= 0x2E80 || scalars[index + 1].value >= 0x2E80
      {
        continue
      }
      result.append(scalar)
    }
    return String(result)
  }
}
