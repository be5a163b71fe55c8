namespace MlPipeline.Data.Inputs.Archives;

/// <summary>Unpacked bytes, counted.</summary>
internal sealed class BudgetedStream(Stream unpacked, UnpackBudget budget, bool leaveOpen = false) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        budget.Spend(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
