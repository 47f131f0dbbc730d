extension CommandTable {
  /// The options in the order of the help pages.
  static let options: [OptionSpec] = [
    OptionSpec(
      name: .format, value: .choice("FORMAT", taskFormats),
      summary: Phrase(
        zh: "输出格式；缺省为 table，用 -o 时按扩展名决定",
        en: "how to write the tasks; table unless the extension of -o says otherwise")),
    OptionSpec(
      name: .granularity, value: .choice("ROW", ["item", "directive", "action"]),
      summary: Phrase(
        zh: "一行是什么：item 一个条目，directive 一项要求（缺省），action 一个动作",
        en: "what makes a row: a numbered item, a directive (default) or an action")),
    OptionSpec(
      name: .columns, value: .text("LIST"),
      summary: Phrase(
        zh: "表格的列，可改名：序号,具体措施,责任单位=承办单位,截止日期",
        en: "columns of sheets, renamed if you like: row,text,responsible=Who,due")),
    OptionSpec(
      name: .sort, value: .choice("ORDER", ["document", "party", "due", "sector"]),
      summary: Phrase(
        zh: "各行的顺序：document 原文（缺省），party 责任单位，due 截止日期，sector 行业领域",
        en: "order of the rows: as printed (default), by unit, by last day, by sector")),
    OptionSpec(
      name: .todo,
      summary: Phrase(
        zh: "日历写待办事项（VTODO），不写日程", en: "to-dos (VTODO) in a calendar instead of events")),
    OptionSpec(
      name: .jsonl,
      summary: Phrase(
        zh: "从标准输入逐行读取 {\"id\", \"text\"}，每行输出一份公文",
        en: "read {\"id\", \"text\"} a line from standard input, print one notice a line")),
    OptionSpec(
      name: .failOn, value: .choice("SEVERITY", ["error", "warning", "note", "never"]),
      summary: Phrase(
        zh: "有这种或更严重的问题时退出状态为 1；缺省为 warning",
        en: "exit status 1 for findings of this severity or worse; default warning")),
    OptionSpec(
      name: .output, short: "o", value: .file,
      summary: Phrase(
        zh: "写入 FILE 而不是标准输出；写完才改成此名", en: "write to FILE, which appears only when it is complete")),
    OptionSpec(
      name: .outputDir, value: .folder,
      summary: Phrase(
        zh: "每个输入写一个文件，放在此目录下，子目录照原样",
        en: "write one file an input below this folder, in the same sub-folders")),
    OptionSpec(
      name: .filesFrom, value: .file,
      summary: Phrase(
        zh: "从列表读取文件名，每行一个或以 NUL 分隔；- 为标准输入",
        en: "read names of files from a list, a line each or parted by NULs; - for standard input")),
    OptionSpec(
      name: .include, value: .text("GLOBS"),
      summary: Phrase(
        zh: "目录中只读取符合的文件，逗号分隔，如 '*.docx,2024/**'",
        en: "of folders take only files that fit, separated by commas, as '*.docx,2024/**'")),
    OptionSpec(
      name: .exclude, value: .text("GLOBS"),
      summary: Phrase(
        zh: "跳过符合的文件和目录，逗号分隔", en: "pass over files and folders that fit, separated by commas")),
    OptionSpec(
      name: .jobs, short: "j", value: .text("N"),
      summary: Phrase(
        zh: "线程数；缺省为处理器数，文字不多时为 1；结果和顺序不变",
        en: "threads; by default one a processor, one alone for little text; the result is the same"
      )),
    OptionSpec(
      name: .resume,
      summary: Phrase(
        zh: "接着上次中断的批处理做，已完成的不再重做",
        en: "go on with a batch that was interrupted; what is done is not done again")),
    OptionSpec(
      name: .failFast,
      summary: Phrase(zh: "遇到第一个失败就停止", en: "stop at the first input that fails")),
    OptionSpec(
      name: .quiet, short: "q",
      summary: Phrase(zh: "不显示进度和总结", en: "no progress and no summary")),
    OptionSpec(
      name: .verbose, short: "v",
      summary: Phrase(
        zh: "逐个列出输入和转换时的提示", en: "name each input and what was odd about its conversion")),
    OptionSpec(
      name: .bom, value: .choice("WHEN", ["auto", "always", "never"]),
      summary: Phrase(
        zh: "CSV 开头的字节序标记（Excel 需要）；auto：写文件时有，标准输出没有",
        en: "byte-order mark of CSV, which Excel needs; auto: in files, not on standard output")),
    OptionSpec(
      name: .encoding, value: .text("NAME"),
      summary: Phrase(
        zh: "输入的编码（gb18030、big5、utf-16le 等 iconv 名称）；缺省自动判断 UTF-8、UTF-16、GB18030",
        en: "encoding of the input (an iconv name: gb18030, big5, utf-16le); found out if not given"
      )
    ),
    OptionSpec(
      name: .lossy,
      summary: Phrase(
        zh: "无法解码的字节以 U+FFFD 代替，不报错", en: "put U+FFFD for bytes that are no text instead of failing"
      )),
    OptionSpec(
      name: .ocr,
      summary: Phrase(
        zh: "识别扫描件和图片上的文字（需要 tesseract；慢，会有错）",
        en: "recognise the text of scans and images (needs tesseract; slow, and it errs)")),
    OptionSpec(
      name: .lexicon, value: .file,
      summary: Phrase(zh: "另加用户词表", en: "add the terms of a table of your own")),
    OptionSpec(
      name: .date, value: .text("DATE"),
      summary: Phrase(
        zh: "公文未署日期时的成文日期，如 2014-06-17", en: "date of issue where none is printed, as 2014-06-17")),
    OptionSpec(
      name: .by, value: .choice("GROUP", ["notice", "region", "year", "issuer", "genre"]),
      summary: Phrase(
        zh: "统计表按什么分组：notice 每份公文（缺省），region 地区，year 年份，issuer 发文机关，genre 文种",
        en: "what the tables are grouped by: each notice (default), place, year, issuer or genre")),
    OptionSpec(
      name: .top, value: .text("N"),
      summary: Phrase(
        zh: "每条要求最多保留 N 个最接近的对应；公文很多时缺省为 10",
        en: "keep the N closest partners of a directive; by default 10 where there are very many")),
    OptionSpec(
      name: .minScore, value: .text("X"),
      summary: Phrase(
        zh: "对应的最低相似度，0 到 1", en: "the least likeness of aligned directives, 0 to 1")),
    OptionSpec(
      name: .statement, value: .text("ID"),
      summary: Phrase(zh: "只说明这一句，如 s12", en: "explain this statement only, as s12")),
    OptionSpec(
      name: .terms, value: .file,
      summary: Phrase(zh: "词表，每行一个词", en: "the list of terms, one a line")),
    OptionSpec(
      name: .gold, value: .folder,
      summary: Phrase(zh: "标注文件（*.json）的目录", en: "folder of labels (*.json)")
    ),
    OptionSpec(
      name: .text, value: .folder,
      summary: Phrase(zh: "同名公文（*.txt）的目录", en: "folder of the notices of the same names (*.txt)")),
    OptionSpec(
      name: .alignments, value: .folder,
      summary: Phrase(
        zh: "评对齐：公文族（notices、alignments）的目录",
        en: "score alignments: folder of families (notices, alignments)")),
    OptionSpec(
      name: .detail,
      summary: Phrase(zh: "列出漏掉的和多出的", en: "list what was missed and what was extra")),
    OptionSpec(
      name: .json,
      summary: Phrase(zh: "以 JSON 输出，含精确率和召回率", en: "print JSON, with precision and recall")),
    OptionSpec(
      name: .only, value: .text("NAMES"),
      summary: Phrase(zh: "只评这些公文，逗号分隔", en: "only these notices, separated by commas")),
    OptionSpec(
      name: .lang, value: .choice("LANG", ["zh", "en"]),
      summary: Phrase(
        zh: "表头和帮助的语言；表头缺省为中文，帮助随系统",
        en: "language of headings (default zh) and of help (default: the system's)")),
    OptionSpec(
      name: .help, short: "h", summary: Phrase(zh: "显示帮助", en: "show help")),
    OptionSpec(
      name: .version, summary: Phrase(zh: "显示版本", en: "show the version")),
  ]
}
