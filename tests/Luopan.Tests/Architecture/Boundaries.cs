using System.Reflection;
using System.Reflection.Emit;

namespace Luopan.Tests.Architecture;

/// <summary>One use of a type of another module.</summary>
internal sealed record Use(string From, string To, Type User, Type Used);

/// <summary>Reads which module uses which, out of the compiled code: signatures, fields, and every instruction, lambdas and async bodies included. Constants are inlined by the compiler and so unseen.</summary>
internal static class Boundaries
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    /// <summary>All uses across modules, where a module is the namespace part after <paramref name="root"/>.</summary>
    internal static IReadOnlyList<Use> Scan(Assembly assembly, string root) =>
    [
        .. from type in assembly.GetTypes()
           let user = ModuleOf(type, root)
           where user is not null
           from used in UsedBy(type).SelectMany(Unwrap).Distinct()
           let owner = ModuleOf(used, root)
           where owner is not null && owner != user
           select new Use(user, owner, type, used),
    ];

    /// <summary>A type another module may use: public, and nested in nothing that is not.</summary>
    internal static bool IsPublic(Type type) => type.IsVisible;

    private static string? ModuleOf(Type type, string root)
    {
        var space = type.Namespace ?? "";
        return space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0] : null;
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        var used = new List<Type?>([type.BaseType, .. type.GetInterfaces()]);
        used.AddRange(type.GetFields(Everything).Select(f => f.FieldType));
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            used.AddRange(method.GetParameters().Select(p => p.ParameterType));
            if (method is MethodInfo info) used.Add(info.ReturnType);
            if (method.GetMethodBody() is not { } body) continue;
            used.AddRange(body.LocalVariables.Select(v => v.LocalType));
            used.AddRange(Tokens(body.GetILAsByteArray()!).SelectMany(token => Resolve(method, token)));
        }

        return used.OfType<Type>();
    }

    private static IEnumerable<Type> Unwrap(Type type)
    {
        if (type.HasElementType) return Unwrap(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Prepend(type.GetGenericTypeDefinition()) : [type];
    }

    private static IEnumerable<Type?> Resolve(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        switch (method.Module.ResolveMember(token, typeArguments, methodArguments))
        {
            case Type type:
                return [type];
            case MethodInfo called:
                return [called.DeclaringType, .. called.GetGenericArguments(), called.ReturnType];
            case { } member:
                return [member.DeclaringType];
            default:
                return [];
        }
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE) value = (short)(0xFE00 | code[at++]);
            var operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType) yield return BitConverter.ToInt32(code, at);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}
