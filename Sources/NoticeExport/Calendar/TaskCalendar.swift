import NoticeKit

/// Tasks as a calendar (RFC 5545): a day for each last day, a rule for what comes again.
///
/// Running it again over the same notice gives the same UIDs, so that a calendar brings its entries
/// up to date instead of doubling them.
public struct TaskCalendar: Sendable {
  /// What goes into the calendar, and how.
  public struct Options: Hashable, Sendable {
    /// Whether to write to-dos, all tasks included, rather than events of those with dates.
    public var isToDo = false
    /// The time of making in UTC, `20240105T080000Z`, or nil for the date of issue.
    public var stamp: String?
    /// How many days before each date to remind of it.
    public var reminders: [Int] = []

    public init() {}
  }

  private let language: Language
  private let options: Options

  public init(_ language: Language, _ options: Options = Options()) {
    self.language = language
    self.options = options
  }

  /// The calendar of all notices.
  ///
  /// - Throws: `ExportError.nothingToWrite`, since a calendar must hold something.
  public func bytes(_ notices: [ExportedNotice]) throws(ExportError) -> [UInt8] {
    var text = CalendarText()
    text.line("BEGIN:VCALENDAR")
    text.line("VERSION:2.0")
    text.line("PRODID:-//NoticeKit//noticekit tasks//\(language.choose("ZH", "EN"))")
    text.line("CALSCALE:GREGORIAN")
    let name =
      notices.count == 1
      ? notices[0].notice.metadata.title ?? notices[0].notice.id
      : language.choose("\(notices.count)份文件的任务", "Tasks of \(notices.count) notices")
    text.property("NAME", text: name)
    text.property("X-WR-CALNAME", text: name)
    var seen: [[String]: Int] = [:]
    for notice in notices {
      for task in notice.checklist.tasks {
        for entry in entries(task) { write(entry, task, notice.notice, &seen, to: &text) }
      }
    }
    text.line("END:VCALENDAR")
    guard !seen.isEmpty else {
      throw .nothingToWrite(
        options.isToDo
          ? "no tasks to put into a calendar"
          : "no task has a day or a recurrence to put into a calendar; --todo lists all tasks")
    }
    return text.bytes
  }

  /// What a calendar shows: a day, a recurrence, or a to-do without either.
  private struct Entry {
    var time: DeadlineMention?
    var day: CalendarDay?
    var recurrence: Recurrence?
  }

  private func entries(_ task: Checklist.Task) -> [Entry] {
    let issued = task.date.flatMap(CalendarDay.init(iso:))
    var entries: [Entry] = []
    for time in task.times {
      if let day = time.due.flatMap(CalendarDay.init(iso:)) {
        entries.append(Entry(time: time, day: day))
      } else if let issued, let recurrence = Recurrence(time, issued: issued) {
        entries.append(Entry(time: time, recurrence: recurrence))
      }
    }
    return entries.isEmpty && options.isToDo ? [Entry()] : entries
  }

  private func write(
    _ entry: Entry, _ task: Checklist.Task, _ notice: Notice, _ seen: inout [[String]: Int],
    to text: inout CalendarText
  ) {
    let component = options.isToDo ? "VTODO" : "VEVENT"
    let key = identity(of: notice) + [component, task.text, entry.time?.text ?? ""]
    seen[key, default: 0] += 1
    text.line("BEGIN:" + component)
    text.line("UID:" + StableID.uuid(key + [String(seen[key]!)]))
    text.line("DTSTAMP:" + stamp(task))
    if let day = entry.day {
      text.line((options.isToDo ? "DUE" : "DTSTART") + ";VALUE=DATE:" + day.basic)
    }
    if let recurrence = entry.recurrence {
      text.line("DTSTART;VALUE=DATE:" + recurrence.start.basic)
      text.line("RRULE:" + recurrence.rule + until(task, recurrence))
    }
    text.property("SUMMARY", text: summary(entry, task))
    text.property("DESCRIPTION", text: description(task))
    if !task.sectors.isEmpty {
      text.property("CATEGORIES", texts: task.sectorNames(language))
    }
    if options.isToDo {
      text.line("STATUS:NEEDS-ACTION")
    } else {
      text.line("TRANSP:TRANSPARENT")  // a last day keeps nobody busy
    }
    if entry.day != nil || entry.recurrence != nil { writeReminders(entry, task, to: &text) }
    text.line("END:" + component)
  }

  private func writeReminders(_ entry: Entry, _ task: Checklist.Task, to text: inout CalendarText) {
    let relation = options.isToDo && entry.day != nil ? ";RELATED=END" : ""
    for days in options.reminders where days >= 0 {
      text.line("BEGIN:VALARM")
      text.line("ACTION:DISPLAY")
      text.line("TRIGGER\(relation):-P\(days)D")
      text.property("DESCRIPTION", text: summary(entry, task))
      text.line("END:VALARM")
    }
  }

  /// What tells the notice from all others: its number, else who said what when.
  private func identity(of notice: Notice) -> [String] {
    let metadata = notice.metadata
    if let number = metadata.documentNumber, number.sequence != nil { return [number.text] }
    if let title = metadata.title {
      return metadata.issuers + [title, metadata.date ?? ""]
    }
    return [notice.id]
  }

  private func stamp(_ task: Checklist.Task) -> String {
    if let stamp = options.stamp { return stamp }
    let day = task.date.flatMap(CalendarDay.init(iso:))
    return (day?.basic ?? "19700101") + "T000000Z"
  }

  /// A recurrence ends with the last day of its task.
  private func until(_ task: Checklist.Task, _ recurrence: Recurrence) -> String {
    guard let due = task.due.flatMap(CalendarDay.init(iso:)), due >= recurrence.start else {
      return ""
    }
    return ";UNTIL=" + due.basic
  }

  /// Who and what, within what a calendar shows on a line: 区商务局：完成商场的检查（12月20日前）.
  private func summary(_ entry: Entry, _ task: Checklist.Task) -> String {
    let party = (task.lead + task.responsible).first
    var words = Array(task.text.unicodeScalars)
    if words.count > 40 { words = words.prefix(39) + ["…"] }
    while let last = words.last, "。；;．".unicodeScalars.contains(last) { words.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: words)
    let time = entry.time.map { time in
      language.choose("（", " (")
        + (time.type == .every ? time.frequency(language) : time.text) + language.choose("）", ")")
    }
    return (party.map { $0 + language.choose("：", ": ") } ?? "") + String(text) + (time ?? "")
  }

  private static let details: [TaskColumn] = [
    .lead, .responsible, .support, .supervised, .deadline, .frequency, .force,
  ]

  private func description(_ task: Checklist.Task) -> String {
    let colon = language.choose("：", ": ")
    var lines = [task.text]
    for column in TaskCalendar.details {
      let cell = column.cell(task, row: 1, language)
      if !cell.isEmpty { lines.append(column.heading(language) + colon + cell) }
    }
    let source = [task.title, task.documentNumber, task.number].compactMap { $0 }
      .joined(separator: " ")
    if !source.isEmpty { lines.append(TaskColumn.source.heading(language) + colon + source) }
    lines.append(TaskColumn.id.heading(language) + colon + task.id)
    return lines.joined(separator: "\n")
  }
}
