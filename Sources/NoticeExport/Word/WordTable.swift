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
            writeParagraph(heading, style: "HeadingCell", isCentered: true, isGuess: false, xml)
          }
        }
      }
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
              merge == .goesOn ? "" : choice.column.cell(task, row: index + 1, language)
            writeParagraph(
              text, style: "Cell", isCentered: WordTable.isCentered(choice.column),
              isGuess: choice.column == .responsible && task.responsibleSource == .addressees, xml)
          }
        }
      }
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
      _ text: String, style: String, isCentered: Bool, isGuess: Bool, _ xml: XMLText
    ) {
      xml.element("w:p") {
        xml.element("w:pPr") {
          xml.element("w:pStyle", ["w:val": style])
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
    /// a third of the page.
    ///
    /// - Parameter digit: the width of a digit.
    private static func widths(
      _ columns: TaskColumns, _ tasks: [Checklist.Task], _ language: Language, digit: Int
    ) -> [Int] {
      let kinds = columns.choices.map(\.column)
      var fitted = ColumnWidths(headings: columns.headings, limits: kinds.map(\.paperWidth))
      for (index, task) in tasks.enumerated() {
        for (column, kind) in kinds.enumerated() {
          fitted.fit(kind.cell(task, row: index + 1, language), column)
        }
      }
      var widths = fitted.widths.map { $0 * digit + 2 * cellMargin }
      guard let main = kinds.firstIndex(of: .text) else {
        return scaled(widths, to: room)
      }
      let others = widths.reduce(0, +) - widths[main]
      let least = room / 3
      if others > room - least {
        widths[main] = 0
        widths = scaled(widths, to: room - least)
        widths[main] = least
      } else {
        widths[main] = room - others
      }
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
      case .row: return 3...5
      case .number: return 6...8
      case .heading: return 8...14
      case .text: return 30...200
      case .lead, .support, .supervised: return 8...14
      case .responsible: return 8...16
      case .deadline: return 8...12
      case .due, .date: return 10...11
      case .frequency: return 6...10
      case .sectors: return 6...8
      case .slogans: return 6...10
      case .force: return 4...4
      case .status: return 6...8
      case .remarks: return 6...6
      case .evidence, .id, .document: return 6...8
      case .source, .issuer, .documentNumber: return 8...14
      case .title, .actions: return 12...30
      }
    }
  }
#endif
