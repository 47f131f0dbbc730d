#if Documents
  /// The text of an OFD document (GB/T 33190-2016): text objects of each page, read line by line.
  ///
  /// OFD fixes characters to places as PDF does; the lines stay as they are printed, for the parser
  /// to join.
  struct OFDText {
    private let archive: ZipReader
    /// The pages' lines.
    private var pages: [String] = []

    /// - Throws: `ReadError` for an archive that is damaged, encrypted or a bomb, or without text.
    static func extraction(of bytes: [UInt8]) throws(ReadError) -> Extraction {
      var text = OFDText(archive: try ZipReader(bytes, .ofd))
      guard let root = try text.root("OFD.xml") else { throw .damaged(.ofd, "OFD.xml is missing") }
      if root.descendants("Encryptions").first != nil { throw .encrypted(.ofd) }
      for body in root.all("DocBody") {
        guard let path = body.first("DocRoot")?.text.trimmingWhitespace() else { continue }
        try text.document(OFDText.resolved(path, in: ""))
      }
      guard text.pages.contains(where: { !$0.isEmpty }) else { throw .noTextLayer(.ofd) }
      return Extraction(text: PageFurniture.removed(from: text.pages), converter: "ofd")
    }

    private init(archive: ZipReader) {
      self.archive = archive
    }

    private func root(_ name: String) throws(ReadError) -> XMLElement? {
      guard let bytes = try archive.entry(name) else { return nil }
      return try XMLElement.root(bytes, name, .ofd)
    }

    /// A location of the package: absolute with a slash before it, else below a folder.
    private static func resolved(_ path: String, in folder: String) -> String {
      var parts = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
      for part in path.split(separator: "/") {
        switch part {
        case ".": continue
        case "..": parts = Array(parts.dropLast())
        default: parts.append(String(part))
        }
      }
      return parts.joined(separator: "/")
    }

    private static func folder(of path: String) -> String {
      path.split(separator: "/").dropLast().joined(separator: "/")
    }

    private mutating func document(_ path: String) throws(ReadError) {
      guard let document = try root(path) else { throw .damaged(.ofd, "\(path) is missing") }
      let folder = OFDText.folder(of: path)
      var templates: [String: String] = [:]
      for template in document.descendants("TemplatePage") {
        if let id = template.attributes["ID"], let location = template.attributes["BaseLoc"] {
          templates[id] = OFDText.resolved(location, in: folder)
        }
      }
      for page in document.first("Pages")?.all("Page") ?? [] {
        guard let location = page.attributes["BaseLoc"],
          let content = try root(OFDText.resolved(location, in: folder))
        else { continue }
        var pieces = OFDText.pieces(of: content)
        for use in content.all("Template") {
          // A red head or a footer that all pages share.
          guard let id = use.attributes["TemplateID"], let path = templates[id],
            let template = try root(path)
          else { continue }
          pieces += OFDText.pieces(of: template)
        }
        pages.append(OFDText.lines(of: pieces))
      }
    }

    /// A run of characters at its place, in millimetres from the page's upper left corner.
    private struct Piece {
      var x: Double
      var y: Double
      var width: Double
      var size: Double
      var text: String
    }

    private static func pieces(of page: XMLElement) -> [Piece] {
      var pieces: [Piece] = []
      for object in page.descendants("TextObject") {
        let box = numbers(object.attributes["Boundary"])
        guard box.count == 4 else { continue }
        let size = object.attributes["Size"].flatMap { Double($0) } ?? box[3]
        for code in object.all("TextCode") where !code.text.isEmpty {
          let x = code.attributes["X"].flatMap { Double($0) } ?? 0
          let y = code.attributes["Y"].flatMap { Double($0) } ?? 0
          let advance = deltas(code.attributes["DeltaX"]).reduce(0, +)
          pieces.append(
            Piece(
              x: box[0] + x, y: box[1] + y, width: advance > 0 ? advance + size : box[2],
              size: size, text: code.text))
        }
      }
      return pieces
    }

    private static func numbers(_ text: String?) -> [Double] {
      (text ?? "").split(separator: " ").compactMap { Double($0) }
    }

    /// Distances between characters; `g 3 5.2` stands for three times 5.2 (section 11.3).
    private static func deltas(_ text: String?) -> [Double] {
      var deltas: [Double] = []
      var words = (text ?? "").split(separator: " ")[...]
      while let word = words.popFirst() {
        if word == "g", let count = words.popFirst().flatMap({ Int($0) }),
          let value = words.popFirst().flatMap({ Double($0) })
        {
          deltas += Array(repeating: value, count: min(max(count, 0), 10_000))
        } else if let value = Double(word) {
          deltas.append(value)
        }
      }
      return deltas
    }

    /// The pieces as lines from top to bottom; pieces of nearly the same height make one line, and a
    /// gap of more than two characters becomes white space.
    private static func lines(of pieces: [Piece]) -> String {
      let sorted = pieces.enumerated().sorted {
        ($0.element.y, $0.offset) < ($1.element.y, $1.offset)
      }.map(\.element)
      var rows: [[Piece]] = []
      for piece in sorted {
        if let first = rows.last?.first, piece.y - first.y < 0.5 * min(piece.size, first.size) {
          rows[rows.count - 1].append(piece)
        } else {
          rows.append([piece])
        }
      }
      return rows.map(line).joined(separator: "\n")
    }

    private static func line(_ row: [Piece]) -> String {
      var text = ""
      var end: Double?
      for piece in row.sorted(by: { $0.x < $1.x }) {
        // The same characters twice at one place are a shadow.
        if let end, piece.x + piece.width <= end, text.hasSuffix(piece.text) { continue }
        if let end, piece.x - end > 2 * piece.size { text += "    " }
        text += piece.text
        end = piece.x + piece.width
      }
      return text
    }
  }
#endif
