import NoticeExport

/// Completion scripts for shells, made from `CommandTable`.
struct Completions {
  /// The language of the descriptions, for shells that show them.
  let language: Language

  /// The script for one of `CommandTable.shells`.
  func script(for shell: String) -> String {
    switch shell {
    case "zsh": return zsh()
    case "fish": return fish()
    default: return bash()
    }
  }

  private var commandNames: [String] { CommandTable.commands.map(\.name.rawValue) }

  /// The options of a command as typed.
  private func words(_ command: CommandSpec) -> [String] {
    CommandTable.options(of: command).flatMap { option in
      (option.short.map { ["-\($0)"] } ?? []) + [option.long]
    }
  }

  /// The words that may stand as operands, or nil for files.
  private func operandWords(_ command: CommandSpec) -> [String]? {
    switch command.operands {
    case .file, .files, .streams: return nil
    case .none, .phrases: return []
    case .word(let choices): return choices
    case .command: return commandNames
    }
  }

  // MARK: bash

  private func bash() -> String {
    var lines = [
      "# bash completion for noticekit",
      "_noticekit() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}",
      "  local command= word options= operands= i",
      "  COMPREPLY=()",
      "  for ((i = 1; i < COMP_CWORD; i++)); do",
      "    word=${COMP_WORDS[i]}",
      "    case $word in",
      "      \(commandNames.joined(separator: "|"))) command=$word; break ;;",
      "    esac",
      "  done",
      "  case \"$command $previous\" in",
    ]
    for command in CommandTable.commands {
      lines += command.ownOptions.compactMap { bashValue($0, after: command.name.rawValue) }
    }
    lines += CommandTable.options.compactMap { bashValue($0, after: "*") }
    lines += ["  esac", "  case $command in"]
    for command in CommandTable.commands {
      let operands = operandWords(command)?.joined(separator: " ")
      lines.append(
        "    \(command.name.rawValue)) options='\(words(command).joined(separator: " "))'"
          + " operands='\(operands ?? "@files")' ;;")
    }
    let general = (CommandTable.everywhere + [.version]).map { CommandTable.option($0).long }
    lines += [
      "    *) options='\(general.joined(separator: " "))'"
        + " operands='\(commandNames.joined(separator: " "))' ;;",
      "  esac",
      "  if [[ $current == -* ]]; then",
      "    COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))",
      "  elif [[ $operands == @files ]]; then",
      "    compopt -o filenames",
      "    COMPREPLY=($(compgen -f -- \"$current\"))",
      "  else",
      "    COMPREPLY=($(compgen -W \"$operands\" -- \"$current\"))",
      "  fi",
      "}",
      "complete -F _noticekit noticekit",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The branch that completes what follows an option, behind a command or any (`*`).
  private func bashValue(_ option: OptionSpec, after command: String) -> String? {
    let words: String
    switch option.value {
    case nil: return nil
    case .text: words = ""
    case .choice(_, let choices):
      words = "COMPREPLY=($(compgen -W '\(choices.joined(separator: " "))' -- \"$current\")); "
    case .folder:
      words = "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$current\")); "
    case .file:
      words = "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$current\")); "
    }
    let names = (option.short.map { ["-\($0)"] } ?? []) + [option.long]
    let patterns = names.map { "\(command)\\ \($0)" }.joined(separator: "|")
    return "    \(patterns)) \(words)return ;;"
  }

  // MARK: zsh

  private func zsh() -> String {
    var lines = [
      "#compdef noticekit",
      "# zsh completion for noticekit",
      "_noticekit() {",
      "  local curcontext=$curcontext state line",
      "  typeset -A opt_args",
      "  _arguments -C \\",
    ]
    for name in CommandTable.everywhere + [.version] {
      lines += zshOption(CommandTable.option(name)).map { "    \($0) \\" }
    }
    lines += ["    '1:command:->command' \\", "    '*::argument:->argument'", "  case $state in"]
    lines += ["    command)", "      local -a commands", "      commands=("]
    for command in CommandTable.commands {
      lines.append("        \(quoted("\(command.name.rawValue):\(command.summary(language))"))")
    }
    lines += [
      "      )", "      _describe command commands ;;", "    argument)", "      case $line[1] in",
    ]
    for command in CommandTable.commands {
      lines.append("        \(command.name.rawValue))")
      lines.append("          _arguments \\")
      for option in CommandTable.options(of: command) {
        lines += zshOption(option).map { "            \($0) \\" }
      }
      let operands: String
      switch operandWords(command) {
      case nil: operands = "'*:file:_files'"
      case .some(let words) where words.isEmpty: operands = "'*:text: '"
      case .some(let words): operands = "'1:word:(\(words.joined(separator: " ")))'"
      }
      lines.append("            \(operands) ;;")
    }
    lines += ["      esac ;;", "  esac", "}", "_noticekit \"$@\""]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The specifications of an option for `_arguments`, one for each of its names.
  private func zshOption(_ option: OptionSpec) -> [String] {
    // Brackets and colons end the description there.
    var summary = ""
    for character in option.summary(language) {
      summary += "[]:\\".contains(character) ? "\\\(character)" : String(character)
    }
    let action: String
    switch option.value {
    case nil: action = ""
    case .choice(_, let choices):
      action = ":\(option.name.rawValue):(\(choices.joined(separator: " ")))"
    case .file: action = ":file:_files"
    case .folder: action = ":folder:_files -/"
    case .text(let word): action = ":\(word): "
    }
    let names = (option.short.map { ["-\($0)"] } ?? []) + [option.long]
    let excluded = names.count > 1 ? "(\(names.joined(separator: " ")))" : ""
    return names.map { quoted("\(excluded)\($0)[\(summary)]\(action)") }
  }

  // MARK: fish

  private func fish() -> String {
    var lines = ["# fish completion for noticekit", "complete -c noticekit -f"]
    for name in CommandTable.everywhere + [.version] {
      lines.append("complete -c noticekit \(fishOption(CommandTable.option(name)))")
    }
    for command in CommandTable.commands {
      lines.append(
        "complete -c noticekit -n __fish_use_subcommand -a \(command.name.rawValue) -d "
          + quoted(command.summary(language)))
    }
    for command in CommandTable.commands {
      let condition = "-n '__fish_seen_subcommand_from \(command.name.rawValue)'"
      for name in command.options {
        let option = CommandTable.option(name, of: command)
        lines.append("complete -c noticekit \(condition) \(fishOption(option))")
      }
      switch operandWords(command) {
      case nil: lines.append("complete -c noticekit \(condition) -F")
      case .some(let words) where words.isEmpty: break
      case .some(let words):
        lines.append(
          "complete -c noticekit \(condition) -a '\(words.joined(separator: " "))'")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fishOption(_ option: OptionSpec) -> String {
    var parts = (option.short.map { ["-s \($0)"] } ?? []) + ["-l \(option.name.rawValue)"]
    switch option.value {
    case nil: break
    case .choice(_, let choices): parts.append("-x -a '\(choices.joined(separator: " "))'")
    case .file: parts.append("-r -F")
    case .folder: parts.append("-x -a '(__fish_complete_directories)'")
    case .text: parts.append("-x")
    }
    parts.append("-d \(quoted(option.summary(language)))")
    return parts.joined(separator: " ")
  }

  /// `text` in single quotes for zsh and fish; none of ours holds one.
  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
