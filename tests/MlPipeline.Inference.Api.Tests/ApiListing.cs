using System.Reflection;

namespace MlPipeline.Inference.Api.Tests;

/// <summary>What an assembly offers to programs, a line a type or member, in ordinal order.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string[] Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(type => MembersOf(type).Prepend($"{KindOf(type)} {type.FullName}")).Order(StringComparer.Ordinal)];

    /// <summary>The types that its signatures name.</summary>
    public static IEnumerable<Type> TypesIn(Assembly assembly) => assembly.GetExportedTypes().SelectMany(type =>
        type.GetInterfaces().Append(type.BaseType).OfType<Type>()
            .Concat(Visible(type).SelectMany(member => member switch
            {
                MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
                FieldInfo field => [field.FieldType],
                _ => (IEnumerable<Type>)[],
            })).SelectMany(Parts));

    private static string KindOf(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";

    private static IEnumerable<string> MembersOf(Type type) => Visible(type).Select(member => $"{type.FullName}.{member switch
    {
        FieldInfo { IsLiteral: true } field => $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{field.Name} -> {NameOf(field.FieldType)}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{method.Name}({Parameters(method)}) -> {NameOf(method.ReturnType)}",
        _ => throw new InvalidOperationException(member.Name),
    }}");

    private static IEnumerable<MemberInfo> Visible(Type type) => type.GetMembers(Declared).Where(member => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        _ => false,
    });

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}"));

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : type.Name;

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
}
