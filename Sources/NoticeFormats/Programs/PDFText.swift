/// The text of PDF files, through `pdftotext -layout` of poppler.
enum PDFText {
  /// - Throws: `ReadError.noTextLayer` for scanned pages, `.encrypted`, `.damaged`,
  ///   `.missingProgram`, or `.timedOut`.
  static func extraction(of bytes: [UInt8]) throws(ReadError) -> Extraction {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, to: "notice.pdf")
    let result = try ChildProcess(
      program: "pdftotext", arguments: ["-layout", "-enc", "UTF-8", "-eol", "unix", file, "-"],
      package: "poppler-utils"
    ).run()
    if result.status != 0 {
      let complaint = result.complaint.lowercased()
      if complaint.contains("password") { throw .encrypted(.pdf) }
      throw .damaged(.pdf, result.complaint.split(separator: "\n").first.map(String.init) ?? "")
    }
    let text = String(decoding: result.output, as: UTF8.self)
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).map(String.init)
    guard text.unicodeScalars.contains(where: { $0.value > 0x20 && $0 != "\u{FFFD}" }) else {
      throw .noTextLayer(.pdf)
    }
    var extraction = Extraction(
      text: PageFurniture.removed(from: pages), converter: "pdftotext -layout")
    let damaged = text.unicodeScalars.count {
      $0 == "\u{FFFD}" || (0xE000...0xF8FF).contains($0.value)
    }
    if damaged * 50 > text.unicodeScalars.count {
      extraction.warnings.append(
        .init(
          code: "unreadable-font",
          message:
            "a font does not say what its characters are; \(damaged) of them are lost; try --ocr"
        ))
    }
    return extraction
  }
}

/// Headers and footers that repeat on the pages of a document.
enum PageFurniture {
  /// The lines of all pages without those that stand first or last on most pages.
  static func removed(from pages: [String]) -> String {
    let pages = pages.map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    .filter { $0.contains { !$0.allSatisfy(\.isWhitespace) } }
    let repeated = edges(of: pages)
    var lines: [String] = []
    for page in pages {
      let texts = page.indices.filter { !page[$0].allSatisfy(\.isWhitespace) }
      let outer = Set(texts.prefix(2) + texts.suffix(2))
      for index in page.indices
      where !(outer.contains(index) && repeated.contains(shape(page[index]))) {
        lines.append(page[index])
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The shapes of lines that stand at the edge of three pages or more, and of most of them.
  private static func edges(of pages: [[String]]) -> Set<String> {
    guard pages.count >= 3 else { return [] }
    var counts: [String: Int] = [:]
    for page in pages {
      let texts = page.filter { !$0.allSatisfy(\.isWhitespace) }
      for shape in Set((texts.prefix(2) + texts.suffix(2)).map(shape)) {
        counts[shape, default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= 3 && $0.value * 10 >= pages.count * 6 }.keys)
  }

  /// A line without white space; in one as short as a page number all digits are alike.
  private static func shape(_ line: String) -> String {
    let plain = line.filter { !$0.isWhitespace }
    guard plain.count <= 12 else { return plain }
    var shape = ""
    for character in plain {
      let isDigit = character.isNumber
      if isDigit && shape.hasSuffix("0") { continue }
      shape.append(isDigit ? "0" : character)
    }
    return shape
  }
}
