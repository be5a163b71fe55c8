#compdef mlpipeline
# Completion of mlpipeline for zsh. In ~/.zshrc, behind compinit:
#   source <(mlpipeline completion zsh)
_mlpipeline() {
    local line="${(j: :)words[1,CURRENT]}"
    local -a found
    found=(${(f)"$("${words[1]}" "[suggest:${#line}]" "$line" 2> /dev/null)"})
    # Where no option is begun, files are wanted more than all the options.
    [[ $PREFIX == -* ]] || found=(${found:#-*})
    compadd -a found || _files
}
compdef _mlpipeline mlpipeline
