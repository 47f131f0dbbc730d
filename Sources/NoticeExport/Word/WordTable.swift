#if Documents
  import NoticeKit

  /// The table of tasks in a Word file; lengths in twentieths of a point.
  struct WordTable {
    /// The white space at the left and at the right of the page.
    static let margin = 794
    /// What is left between the margins of A4 landscape.
    private static let room = 16_838 - 2 * margin
    private static let cellMargin = 57

    private let columns: TaskColumns
    private let tasks: [Checklist.Task]
    private let language: Language
    private let mergesHeadings: Bool
    private let widths: [Int]
    /// Half-points.
    private let fontSize: Int

    init(
      _ columns: TaskColumns, _ tasks: [Checklist.Task], _ language: Language, mergesHeadings: Bool
    ) {
      self.columns = columns
      self.tasks = tasks
      self.language = language
      self.mergesHeadings = mergesHeadings
      fontSize = columns.choices.count > 12 ? 16 : columns.choices.count > 9 ? 18 : 21
      widths = WordTable.widths(columns, tasks, language, digit: fontSize * 5)
    }

    func write(_ xml: XMLText) {
      xml.element("w:tbl") {
        writeProperties(xml)
        xml.element("w:tblGrid") {
          for width in widths { xml.element("w:gridCol", ["w:w": String(width)]) }
        }
        writeHeader(xml)
        for index in tasks.indices { writeRow(index, xml) }
      }
    }

    private func writeProperties(_ xml: XMLText) {
      xml.element("w:tblPr") {
        xml.element("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
        xml.element("w:jc", ["w:val": "center"])
        xml.element("w:tblBorders") {
          for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            xml.element(
              "w:\(side)",
              ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"])
          }
        }
        xml.element("w:tblLayout", ["w:type": "fixed"])
        xml.element("w:tblCellMar") {
          for side in ["left", "right"] {
            xml.element("w:\(side)", ["w:w": String(WordTable.cellMargin), "w:type": "dxa"])
          }
        }
      }
    }

    /// The row of headings, which every page repeats.
    private func writeHeader(_ xml: XMLText) {
      xml.element("w:tr") {
        xml.element("w:trPr") {
          xml.element("w:cantSplit")
          xml.element("w:tblHeader")
        }
        for (column, heading) in columns.headings.enumerated() {
          xml.element("w:tc") {
            xml.element("w:tcPr") {
              xml.element("w:tcW", ["w:w": String(widths[column]), "w:type": "dxa"])
              xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "EDEDED"])
              xml.element("w:vAlign", ["w:val": "center"])
            }
            writeParagraph(
              heading, style: "HeadingCell", isCentered: true, isGuess: false,
              indentation: indentation(ofHeading: heading, column), xml)
          }
        }
      }
    }

    /// What a Chinese heading that is too long for its column keeps free on either side, so that it
    /// breaks in the middle: 牵头 over 单位.
    private func indentation(ofHeading heading: String, _ column: Int) -> Int {
      let room = widths[column] - 2 * WordTable.cellMargin
      let isChinese = heading.unicodeScalars.allSatisfy { DisplayWidth.of($0) == 2 }
      let character = fontSize * 10
      guard isChinese, heading.count > 2, heading.count * character >= room else { return 0 }
      let line = (heading.count + 1) / 2 * character + character / 2
      return max((room - line) / 2, 0)
    }

    private func writeRow(_ index: Int, _ xml: XMLText) {
      let task = tasks[index]
      xml.element("w:tr") {
        // A row that fits a page is not torn apart.
        if DisplayWidth.of(task.text) < 2000 {
          xml.element("w:trPr") { xml.element("w:cantSplit") }
        }
        for (column, choice) in columns.choices.enumerated() {
          xml.element("w:tc") {
            let merge = choice.column == .heading ? mergeState(index) : nil
            xml.element("w:tcPr") {
              xml.element("w:tcW", ["w:w": String(widths[column]), "w:type": "dxa"])
              switch merge {
              case .begins: xml.element("w:vMerge", ["w:val": "restart"])
              case .goesOn: xml.element("w:vMerge")
              case nil: break
              }
              xml.element("w:vAlign", ["w:val": "center"])
            }
            let text =
              merge == .goesOn ? "" : WordTable.text(of: choice.column, task, index, language)
            writeParagraph(
              text, style: "Cell", isCentered: WordTable.isCentered(choice.column),
              isGuess: choice.column == .responsible && task.responsibleSource == .addressees, xml)
          }
        }
      }
    }

    /// The cell's text; on paper the statement's name tells where it is from.
    private static func text(
      of column: TaskColumn, _ task: Checklist.Task, _ index: Int, _ language: Language
    ) -> String {
      column == .evidence ? task.ownName : column.cell(task, row: index + 1, language)
    }

    private enum Merge { case begins, goesOn }

    /// How the cell of the heading joins the cells above and below, or nil when it stands alone.
    private func mergeState(_ index: Int) -> Merge? {
      guard mergesHeadings else { return nil }
      func isSame(_ other: Int) -> Bool {
        tasks.indices.contains(other) && tasks[other].heading != nil
          && tasks[other].heading == tasks[index].heading
          && tasks[other].document == tasks[index].document
      }
      if isSame(index - 1) { return .goesOn }
      return isSame(index + 1) ? .begins : nil
    }

    private func writeParagraph(
      _ text: String, style: String, isCentered: Bool, isGuess: Bool, indentation: Int = 0,
      _ xml: XMLText
    ) {
      xml.element("w:p") {
        xml.element("w:pPr") {
          xml.element("w:pStyle", ["w:val": style])
          if indentation > 0 {
            let length = String(indentation)
            xml.element("w:ind", ["w:left": length, "w:right": length])
          }
          if isCentered { xml.element("w:jc", ["w:val": "center"]) }
        }
        if text.isEmpty { return }
        xml.element("w:r") {
          xml.element("w:rPr") {
            if isGuess {
              xml.element("w:i")
              xml.element("w:color", ["w:val": "7F7F7F"])
            }
            xml.element("w:sz", ["w:val": String(fontSize)])
            xml.element("w:szCs", ["w:val": String(fontSize)])
          }
          xml.element("w:t", ["xml:space": "preserve"]) { xml.text(text) }
        }
      }
    }

    private static func isCentered(_ column: TaskColumn) -> Bool {
      switch column {
      case .text, .heading, .actions, .title: return false
      default: return true
      }
    }

    /// Widths by content within the limits of each column; the wording gets what is left, at least
    /// three tenths of the page.
    ///
    /// - Parameter digit: the width of a digit.
    private static func widths(
      _ columns: TaskColumns, _ tasks: [Checklist.Task], _ language: Language, digit: Int
    ) -> [Int] {
      let kinds = columns.choices.map(\.column)
      var fitted = ColumnWidths(headings: columns.headings, limits: kinds.map(\.paperWidth))
      for (index, task) in tasks.enumerated() {
        for (column, kind) in kinds.enumerated() {
          fitted.fit(WordTable.text(of: kind, task, index, language), column)
        }
      }
      let margins = 2 * cellMargin
      guard let main = kinds.firstIndex(of: .text) else {
        fitted.shrink(to: (room - kinds.count * margins) / digit)
        return scaled(fitted.widths.map { $0 * digit + margins }, to: room)
      }
      let least = room * 3 / 10
      fitted.shrink(to: (room - least - (kinds.count - 1) * margins) / digit, except: main)
      var widths = fitted.widths.map { $0 * digit + margins }
      widths[main] = 0
      // Torn words are worse than a narrow main column, but that has an end too.
      let most = room - room * 22 / 100
      if widths.reduce(0, +) > most { widths = scaled(widths, to: most) }
      widths[main] = room - widths.reduce(0, +)
      return widths
    }

    private static func scaled(_ widths: [Int], to total: Int) -> [Int] {
      let sum = max(widths.reduce(0, +), 1)
      return widths.map { $0 * total / sum }
    }
  }

  extension TaskColumn {
    /// The least and the most width on paper, in digits.
    fileprivate var paperWidth: ClosedRange<Int> {
      switch self {
      case .row: return 4...5
      case .number: return 6...10
      case .heading: return 9...16
      case .text: return 30...30
      case .lead, .support, .supervised: return 8...16
      case .responsible: return 11...18
      case .deadline: return 9...14
      case .due, .date: return 11...11
      case .frequency: return 6...10
      case .sectors: return 8...14
      case .slogans: return 8...14
      case .force: return 5...7
      case .status: return 7...8
      case .remarks: return 6...10
      case .evidence: return 5...5
      case .id, .document: return 6...10
      case .source, .issuer, .documentNumber: return 11...16
      case .title, .actions: return 12...30
      }
    }
  }
#endif
