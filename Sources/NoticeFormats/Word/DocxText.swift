#if Documents
  /// The text of a Word document (ECMA-376, ISO/IEC 29500) as a reader sees it: automatic numbers
  /// written out, deleted and hidden text left out, text boxes and notes kept, tables as Markdown rows.
  struct DocxText {
    private var numbering: Numbering
    private let styles: Styles
    private var lines: [String] = []
    private var hasDeletions = false
    private var notes: [String: XMLElement] = [:]
    private var citedNotes: [XMLElement] = []

    /// - Throws: `ReadError` for an archive that is damaged, encrypted or a bomb.
    static func extraction(of bytes: [UInt8]) throws(ReadError) -> Extraction {
      let archive = try ZipReader(bytes, .docx)
      let main = try mainPart(archive)
      guard let document = try root(archive, main) else {
        throw .damaged(.docx, "\(main) is missing")
      }
      let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      let styles = Styles(try root(archive, folder + "styles.xml"))
      var text = DocxText(
        numbering: Numbering(try root(archive, folder + "numbering.xml"), styles), styles: styles)
      for (part, element) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        for note in try root(archive, folder + part + ".xml")?.all(element) ?? [] {
          if let id = note.attributes["id"] { text.notes[element + id] = note }
        }
      }
      if let body = document.first("body") { text.blocks(of: body) }
      text.appendNotes()
      return text.extraction()
    }

    private init(numbering: Numbering, styles: Styles) {
      self.numbering = numbering
      self.styles = styles
    }

    private static func root(
      _ archive: ZipReader, _ name: String
    ) throws(ReadError) -> XMLElement? {
      guard let bytes = try archive.entry(name) else { return nil }
      return try XMLElement.root(bytes, name, .docx)
    }

    /// The name of the part with the text, which the package's relationships tell.
    private static func mainPart(_ archive: ZipReader) throws(ReadError) -> String {
      for relation in try root(archive, "_rels/.rels")?.all("Relationship") ?? []
      where relation.attributes["Type"]?.hasSuffix("/officeDocument") ?? false {
        if let target = relation.attributes["Target"] {
          return target.hasPrefix("/") ? String(target.dropFirst()) : target
        }
      }
      return "word/document.xml"
    }

    private func extraction() -> Extraction {
      var extraction = Extraction(
        text: lines.joined(separator: "\n") + "\n", converter: "docx")
      if hasDeletions {
        extraction.warnings.append(
          .init(
            code: "tracked-changes",
            message:
              "the document has tracked changes; deleted text is left out, insertions are kept"))
      }
      return extraction
    }

    // MARK: Blocks

    /// The paragraphs and tables of a body, a cell, a text box.
    private mutating func blocks(of parent: XMLElement) {
      for element in parent.elements {
        switch element.name {
        case "p": paragraph(element)
        case "tbl": table(element)
        case "sdt": if let content = element.first("sdtContent") { blocks(of: content) }
        case "ins", "moveTo", "smartTag", "customXml": blocks(of: element)
        case "AlternateContent":
          if let choice = element.first("Choice") ?? element.first("Fallback") {
            blocks(of: choice)
          }
        default: break
        }
      }
    }

    private mutating func paragraph(_ element: XMLElement) {
      let properties = element.first("pPr")
      // A paragraph whose mark was deleted and that holds nothing else is gone.
      if properties?.first("rPr")?.first("del") != nil { hasDeletions = true }
      let style = properties?.first("pStyle")?.attributes["val"] ?? styles.standard
      var runs = Runs(isHidden: style.map(styles.isHidden) ?? false)
      inline(element, &runs)
      // A red head in a text box stands before the paragraph that it is fixed to.
      for box in runs.boxes { blocks(of: box) }
      var text = runs.text
      let isEmpty = text.allSatisfy(\.isWhitespace)
      if !isEmpty || runs.boxes.isEmpty {
        if !isEmpty, let place = numbering.place(of: properties, style: style),
          let number = numbering.next(place)
        {
          text = number + text
        }
        lines.append(text)
      }
    }

    /// What a paragraph gathers on its way through runs, fields and changes.
    private struct Runs {
      var text = ""
      var boxes: [XMLElement] = []
      let isHidden: Bool
      /// For each open field whether its instruction is being read.
      var fields: [Bool] = []

      init(isHidden: Bool) {
        self.isHidden = isHidden
      }

      var isInstruction: Bool { fields.contains(true) }
    }

    private mutating func inline(_ parent: XMLElement, _ runs: inout Runs) {
      for element in parent.elements {
        switch element.name {
        case "r": run(element, &runs)
        case "del", "moveFrom": hasDeletions = true
        case "hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "customXml", "dir", "bdo":
          inline(element, &runs)
        case "sdt": if let content = element.first("sdtContent") { inline(content, &runs) }
        case "ruby": if let base = element.first("rubyBase") { inline(base, &runs) }
        case "oMath", "oMathPara": runs.text += element.descendants("t").map(\.text).joined()
        case "AlternateContent":
          if let choice = element.first("Choice") ?? element.first("Fallback") {
            inline(choice, &runs)
          }
        default: break
        }
      }
    }

    private mutating func run(_ element: XMLElement, _ runs: inout Runs) {
      let vanish = element.first("rPr")?.first("vanish")
      if vanish.map(Numbering.isOn) ?? runs.isHidden { return }
      content(of: element, &runs)
    }

    private mutating func content(of run: XMLElement, _ runs: inout Runs) {
      for element in run.elements {
        switch element.name {
        case "fldChar":
          switch element.attributes["fldCharType"] {
          case "begin": runs.fields.append(true)
          case "separate": if !runs.fields.isEmpty { runs.fields[runs.fields.count - 1] = false }
          case "end": runs.fields = Array(runs.fields.dropLast())
          default: break
          }
        case "drawing", "pict", "object":
          runs.boxes += element.descendants("txbxContent")
        case "AlternateContent":
          if let choice = element.first("Choice") ?? element.first("Fallback") {
            content(of: choice, &runs)
          }
        case _ where runs.isInstruction: break
        case "t": runs.text += element.text
        case "tab", "ptab": runs.text += "\t"
        case "br", "cr": runs.text += "\n"
        case "noBreakHyphen": runs.text += "-"
        case "sym": runs.text += DocxText.symbol(element)
        case "ruby": if let base = element.first("rubyBase") { inline(base, &runs) }
        case "footnoteReference", "endnoteReference":
          let kind = String(element.name.dropLast("Reference".count))
          if let note = notes[kind + (element.attributes["id"] ?? "")] { citedNotes.append(note) }
        default: break
        }
      }
    }

    /// A character of a symbol font; those of private use mean nothing outside the font.
    private static func symbol(_ element: XMLElement) -> String {
      guard let code = element.attributes["char"].flatMap({ UInt32($0, radix: 16) }),
        let scalar = Unicode.Scalar(code), !(0xE000...0xF8FF).contains(code)
      else { return "" }
      return String(Character(scalar))
    }

    /// Footnotes and endnotes behind the text, in the order in which the text cites them.
    private mutating func appendNotes() {
      for note in citedNotes {
        let before = lines.count
        blocks(of: note)
        if lines.count > before { lines[before] = "注：" + lines[before].drop { $0 == " " } }
      }
    }

    // MARK: Tables

    private mutating func table(_ element: XMLElement) {
      let rows = tableRows(element)
      // Frames around text and imprints are set as tables, too; they read as lines.
      let isData = rows.filter { $0.count { !$0.isEmpty } >= 2 }.count >= 2
      if isData {
        lines += MarkdownTable.lines(rows)
      } else {
        for row in rows {
          let cells = row.filter { !$0.isEmpty }
          if !cells.isEmpty { lines.append(cells.joined(separator: "    ")) }
        }
      }
    }

    /// The cells of the rows; a cell merged downwards repeats in each of its rows, one merged
    /// sideways leaves empty ones behind it.
    private mutating func tableRows(_ table: XMLElement) -> [[String]] {
      var rows: [[String]] = []
      for row in table.elements.flatMap({ $0.name == "sdt" ? $0.descendants("tr") : [$0] })
      where row.name == "tr" {
        if row.first("trPr")?.first("del") != nil {
          hasDeletions = true
          continue
        }
        var cells: [String] = []
        for cell in row.elements.flatMap({ $0.name == "sdt" ? $0.descendants("tc") : [$0] })
        where cell.name == "tc" {
          let properties = cell.first("tcPr")
          let merge = properties?.first("vMerge")
          let isContinued = merge != nil && merge?.attributes["val"] != "restart"
          let span = properties?.first("gridSpan")?.attributes["val"].flatMap { Int($0) } ?? 1
          if isContinued, let above = rows.last, cells.count < above.count {
            cells.append(above[cells.count])
          } else {
            cells.append(cellText(cell))
          }
          for _ in 1..<max(min(span, 64), 1) { cells.append("") }
        }
        rows.append(cells)
      }
      return rows
    }

    /// The text of a cell: its paragraphs, and those of tables in it, one after another.
    private mutating func cellText(_ cell: XMLElement) -> String {
      let outer = lines
      lines = []
      blocks(of: cell)
      let text = lines.joined(separator: "\n")
      lines = outer
      return text.trimmingWhitespace()
    }
  }
#endif
