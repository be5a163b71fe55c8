# Completion of mlpipeline for fish. Once:
#   mlpipeline completion fish > ~/.config/fish/completions/mlpipeline.fish
function __mlpipeline_complete
    set -l line (commandline -cp)
    set -l program (commandline -opc)[1]
    set -l found ($program "[suggest:"(string length -- "$line")"]" "$line" 2> /dev/null)
    # Where no option is begun, files are wanted more than all the options.
    if not string match -q -- '-*' (commandline -ct)
        set found (string match -v -- '-*' $found)
    end
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c mlpipeline -f -a '(__mlpipeline_complete)'
