using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Records : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "records_body",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_body", x => x.RecordId);
                });

            migrationBuilder.CreateTable(
                name: "records_child",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Child = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_child", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_comment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Mentions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_comment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_duty",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Row = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_duty", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_mapping",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Heads = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_mapping", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_record",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Org = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sensitivity = table.Column<int>(type: "INTEGER", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    StateSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    AssigneeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Assignee = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Urgent = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    KeyText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Voided = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    T1 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T2 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T3 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T4 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T5 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T6 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T7 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T8 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T9 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T10 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T11 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T12 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T13 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    T14 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    N1 = table.Column<long>(type: "INTEGER", nullable: true),
                    N2 = table.Column<long>(type: "INTEGER", nullable: true),
                    N3 = table.Column<long>(type: "INTEGER", nullable: true),
                    N4 = table.Column<long>(type: "INTEGER", nullable: true),
                    N5 = table.Column<long>(type: "INTEGER", nullable: true),
                    N6 = table.Column<long>(type: "INTEGER", nullable: true),
                    N7 = table.Column<long>(type: "INTEGER", nullable: true),
                    N8 = table.Column<long>(type: "INTEGER", nullable: true),
                    D1 = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    D2 = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    D3 = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    D4 = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    D5 = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    D6 = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_record", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_revision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Changes = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_revision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_serial",
                columns: table => new
                {
                    Type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_serial", x => new { x.Type, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "records_slot",
                columns: table => new
                {
                    Type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_slot", x => new { x.Type, x.Field, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "records_view",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_view", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_records_child_RecordId_Child",
                table: "records_child",
                columns: new[] { "RecordId", "Child" });

            migrationBuilder.CreateIndex(
                name: "IX_records_comment_RecordId",
                table: "records_comment",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_records_duty_DoneAt_Due",
                table: "records_duty",
                columns: new[] { "DoneAt", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_records_duty_RecordId_Duty_Period",
                table: "records_duty",
                columns: new[] { "RecordId", "Duty", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_file_RecordId",
                table: "records_file",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_records_mapping_Type",
                table: "records_mapping",
                column: "Type");

            migrationBuilder.CreateIndex(
                name: "IX_records_record_Type_KeyText",
                table: "records_record",
                columns: new[] { "Type", "KeyText" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_record_Type_Number",
                table: "records_record",
                columns: new[] { "Type", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_records_record_Type_Voided_UpdatedAt",
                table: "records_record",
                columns: new[] { "Type", "Voided", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_records_revision_RecordId_Version",
                table: "records_revision",
                columns: new[] { "RecordId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_records_slot_Type_Kind_Index",
                table: "records_slot",
                columns: new[] { "Type", "Kind", "Index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_view_Type",
                table: "records_view",
                column: "Type");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "records_body");

            migrationBuilder.DropTable(
                name: "records_child");

            migrationBuilder.DropTable(
                name: "records_comment");

            migrationBuilder.DropTable(
                name: "records_duty");

            migrationBuilder.DropTable(
                name: "records_file");

            migrationBuilder.DropTable(
                name: "records_mapping");

            migrationBuilder.DropTable(
                name: "records_record");

            migrationBuilder.DropTable(
                name: "records_revision");

            migrationBuilder.DropTable(
                name: "records_serial");

            migrationBuilder.DropTable(
                name: "records_slot");

            migrationBuilder.DropTable(
                name: "records_view");
        }
    }
}
