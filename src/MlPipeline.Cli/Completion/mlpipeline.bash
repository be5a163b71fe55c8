# Completion of mlpipeline for bash. In ~/.bashrc:
#   source <(mlpipeline completion bash)
# shellcheck shell=bash
_mlpipeline() {
    local line=${COMP_LINE:0:COMP_POINT} word=$2 found
    found=$("$1" "[suggest:${#line}]" "$line" 2> /dev/null)
    # Where no option is begun, files are wanted more than all the options.
    [[ $word == -* ]] || found=$(sed '/^-/d' <<< "$found")
    mapfile -t COMPREPLY < <(compgen -W "$found" -- "$word")
}
complete -o default -F _mlpipeline mlpipeline
